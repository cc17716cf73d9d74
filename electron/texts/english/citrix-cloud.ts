const apiAccess = 'Citrix Cloud, Identity and Access Management, API Access';
const said = (code: string | null, status: number): string => code ?? `status ${status}`;

/** What Citrix Cloud Licensing asks for, and what it answers. */
export const citrixCloud = {
  customerId: { label: 'Customer ID', help: `${apiAccess}.` },
  clientId: {
    label: 'Client ID',
    help: 'The ID of an API client, on the same page. None with a bearer token.',
  },
  baseUrl: {
    label: 'API address',
    help: (standard: string) => `${standard}, or that of a region such as https://api-eu.cloud.com.`,
  },
  trustUrl: {
    label: 'Trust address',
    help: (standard: string) => `${standard}, or that of the region of the account.`,
  },
  clientSecret: { label: 'Client secret', help: 'Shown once, when the API client is made.' },
  bearerToken: {
    label: 'Bearer token',
    help: 'Instead of an API client, for a trial: it ends after an hour.',
  },
  bothSecrets: 'a clientSecret is there, too; give one of the two',
  clientIdWithToken: 'it goes with a clientSecret; leave it out with a bearerToken',
  noSecret: 'it is missing, and so is a bearerToken',
  noAccess:
    'This connection has neither a client ID with its secret nor a usable bearer token; enter them again.',
  time: 'expected an ISO 8601 time',
  headerText: 'expected letters, digits and signs without spaces',
  logIn: {
    refused: `The client ID or secret was refused; make a new API client in ${apiAccess}, and enter it here.`,
    unknownCustomer:
      'The trust service does not know this customer ID; check it, and that the trust address is the one of its region.',
    notAccepted: (code: string | null, status: number) =>
      `The trust service did not accept the log-in (${said(code, status)}); check the customer ID and the client ID.`,
  },
  query: {
    notUserDevice:
      'Citrix Cloud has no User/Device licenses for this customer: it is not entitled to Citrix DaaS, or not under the User/Device model; look at the license model in Citrix Cloud, Licensing.',
    noPermission:
      'The API client has no licensing permission for this customer; give the administrator who made it access to Licensing in Citrix Cloud, Identity and Access Management, Administrators, and check the region.',
    noToken:
      'Citrix Cloud did not find the token in the query; look for a proxy on the way that changes the Authorization header.',
    bearerRefused: `The bearer token was refused or has ended, as it does after an hour; enter a new one, or an API client from ${apiAccess}.`,
    tokenRefused:
      'Citrix Cloud refused the token of this API client; check that the API address is the one of its region, and the customer ID.',
    notAcceptable:
      'Citrix Cloud wants its answer asked for as application/json alone; look for a proxy on the way that changes the Accept header.',
    internal:
      'Citrix Cloud answered with an internal error, as it does when no customer ID reaches it; check the customer ID if this goes on.',
    notAccepted: (code: string | null, status: number) =>
      `Citrix Cloud did not accept the query (${said(code, status)}); check the customer ID and the API address.`,
  },
  mismatch: (remaining: number, total: number, used: number) =>
    `Citrix Cloud says that ${remaining} licenses remain, while ${total} owned less ${used} used are ${total - used}; its own figure is shown.`,
  historyUnread: (why: string) => `The monthly history could not be read: ${why}`,
  historyRefused: (status: number) => `Citrix Cloud answers with status ${status}.`,
};
