/** A second credential, for changes only. */
export const writing = {
  accessToken: {
    label: 'Access token',
    help: 'An OAuth access token with the right to change licenses; or give a client ID and secret instead.',
  },
  clientId: {
    label: 'Client ID',
    help: 'The id of a client application of its own, with the right to change licenses.',
  },
  clientSecret: {
    label: 'Client secret',
    help: 'The secret of that client application. It logs in at the token address of the connection.',
  },
  noId: 'a client secret needs its client ID, too',
  noSecret: 'a client ID needs its client secret, too',
  noTokenUrl: 'the connection has no token address; enter one there first, or give an access token here',
};
