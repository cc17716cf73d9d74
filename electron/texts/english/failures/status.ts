/** What an answer’s status means, where the vendor says nothing better. */
export const status = {
  redirected: (host: string) =>
    `${host} sends Seatwatch on to another address; enter the address that it names for the API instead.`,
  unauthorized: (host: string) => `${host} refused the credential; enter a new one.`,
  forbidden: (host: string) =>
    `${host} accepts the credential but does not permit this query; ask its administrator for the right to read license usage.`,
  notFound: (host: string) =>
    `${host} does not know the licensing API under this address; check the address and the product’s version.`,
  proxyLogIn: 'The proxy asks for a log-in; check this computer’s proxy settings.',
  rateLimited: (host: string) =>
    `${host} asks to be polled less often; Seatwatch waits and tries again by itself.`,
  serverError: (host: string, status: number) =>
    `${host} answered with server error ${status}; look at its log if this goes on, Seatwatch tries again by itself.`,
  refused: (host: string, status: number) =>
    `${host} refused the query with status ${status}; check the address and the settings of this connection.`,
};
