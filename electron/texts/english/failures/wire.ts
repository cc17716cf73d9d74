/** What went wrong before there was an answer. */
export const wire = {
  refused: (host: string) =>
    `${host} can’t be reached: nothing answers there; check that the server runs and that the port is right.`,
  unknownName: (host: string) =>
    `${host} can’t be reached: the name is not known here; check its spelling, the VPN and the DNS.`,
  noLookup: (host: string) =>
    `${host} can’t be reached: the name could not be looked up; check this computer’s network and DNS.`,
  noRoute: (host: string) =>
    `${host} can’t be reached: there is no route to it; check this computer’s network and the VPN.`,
  cut: (host: string) =>
    `${host} can’t be reached: the connection was cut before the answer was complete; Seatwatch tries again by itself.`,
  broke: (host: string) => `${host} can’t be reached: the connection broke; Seatwatch tries again by itself.`,
  timedOut: (host: string) =>
    `${host} did not answer in time; check the server’s load and the network, Seatwatch tries again by itself.`,
  tooLarge: (host: string, megabytes: number) =>
    `${host} sent more than ${megabytes} MB at the top of its answer; check that the address is the vendor’s API.`,
  noTls: (host: string) =>
    `${host} does not speak TLS as expected; check whether the address wants http or https and the right port.`,
  notHttp: (host: string) =>
    `${host} does not answer in HTTP at the top of its answer; check the port, and whether the address wants https.`,
  noWay: (host: string) =>
    `This computer’s proxy settings name no kind of proxy for ${host} that Seatwatch can use; check them.`,
  stopped: (host: string) => `The poll of ${host} was stopped; it is polled again at the next turn.`,
  caFile: (file: string) =>
    `The CA file ${file} could not be read as PEM certificates; check its path and content.`,
  notStored: 'The file could not be written; check the free space and the rights of its folder.',
};
