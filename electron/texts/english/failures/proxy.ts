const withStatus = (status: number | null): string => (status === null ? '' : ` (status ${status})`);

/** Proxies that did not let a request through. */
export const proxy = {
  refused: (place: string, host: string) =>
    `The proxy ${place} on the way to ${host} can’t be reached; check this computer’s proxy settings and whether the proxy runs.`,
  silent: (place: string, host: string) =>
    `The proxy ${place} on the way to ${host} did not answer in time; check this computer’s proxy settings and the network, Seatwatch tries again by itself.`,
  untrusted: (place: string, host: string) =>
    `The proxy ${place} on the way to ${host} can’t be trusted: its own certificate was refused; ask its administrator for a valid one.`,
  logIn: (place: string, host: string) =>
    `The proxy ${place} asks for a log-in, which Seatwatch does not support; ask its administrator to let this computer through to ${host} without one.`,
  broken: (place: string, host: string) =>
    `The proxy ${place} cut the connection on the way to ${host}; check its log if this goes on, Seatwatch tries again by itself.`,
  denied: (place: string, host: string, status: number | null) =>
    `The proxy ${place} does not let Seatwatch through to ${host}${withStatus(status)}; ask its administrator to allow this address and port.`,
  noTunnel: (place: string, host: string, status: number | null) =>
    `The proxy ${place} could not reach ${host}${withStatus(status)}; check the address, and whether the server can be reached from the proxy.`,
};
