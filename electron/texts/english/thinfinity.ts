/** What Thinfinity Workspace asks for, and what it answers. */
export const thinfinity = {
  baseUrl: {
    label: 'Gateway address',
    help: 'Protocol, host and port of the gateway, such as https://gateway.example:9443.',
  },
  clientId: {
    label: 'Client ID',
    help: 'Configuration Manager, Authentication, API Access: the ClientID of the API client.',
  },
  clientSecret: {
    label: 'Client secret',
    help: 'Shown beside the ClientID in Configuration Manager.',
  },
  rejected:
    'The client ID or secret was refused, or its “Expires after” date has passed; make a new one in Configuration Manager, Authentication, API Access, and give it to this connection.',
  rejectedWithCode: (rejected: string, code: string) => `${rejected} (Gateway’s code: ${code}.)`,
  tokenRefused:
    'The gateway gave a token and then refused it; compare the clocks of its servers, and see the API client’s token validity in Configuration Manager.',
  forbidden:
    'The API client may log in but not read license usage; give its associated user account the right to do so in Configuration Manager.',
  error: (code: string) =>
    `The gateway reports error ${code} for the license usage; look it up in the Thinfinity log or with its support.`,
  result: (code: string) =>
    `The gateway answered the license query with result code ${code}; look it up in the Thinfinity log or with its support.`,
  /** In the place of a code that may not be told. */
  codeOfItsOwn: 'of its own',
};
