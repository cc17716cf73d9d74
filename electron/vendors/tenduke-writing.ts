import { z } from 'zod';
import { success } from '../domain/failure';
import { type AccessContext, accessFault, withAccess } from './tenduke-access';
import { graphGet } from './tenduke-graph';
import { countOnly } from './tenduke-selector';
import type { tendukeSecrets, tendukeSettings } from './tenduke-settings';
import type { ActionContext, WritingAccess } from './vendor';

type Context = ActionContext<typeof tendukeSettings, typeof tendukeSecrets>;

/** The way in of a connection: by the credential that reads. */
export const readingAccess = ({ settings, secrets, http, token }: Context): AccessContext => ({
  http,
  token,
  credentials: { ...settings, ...secrets },
});

/** The way in for what is sent: by the second credential where there is one, which brings its own client ID. */
export function sendingAccess(context: Context): AccessContext {
  const { writing, settings, http } = context;
  if (writing === null) return readingAccess(context);
  const { accessToken, clientSecret, clientId } = writing.secrets;
  const { tokenUrl } = settings;
  return {
    http,
    token: writing.token,
    credentials: { tokenUrl, clientId: clientId?.reveal(), accessToken, clientSecret },
  };
}

/** A second credential: another access token, or another client application at the connection's own token address. */
export const tendukeWriting: WritingAccess<typeof tendukeSettings, typeof tendukeSecrets> = {
  secrets: {
    accessToken: {
      label: 'Access token',
      help: 'An OAuth access token with the right to change licenses; or give a client ID and secret instead.',
      required: false,
    },
    clientId: {
      label: 'Client ID',
      help: 'The id of a client application of its own, with the right to change licenses.',
      required: false,
    },
    clientSecret: {
      label: 'Client secret',
      help: 'The secret of that client application. It logs in at the token address of the connection.',
      required: false,
    },
  },
  check({ tokenUrl }, given) {
    const clientId = given.has('clientId') ? 'given' : undefined;
    const fault = accessFault({ tokenUrl, clientId }, given);
    if (fault?.path === 'settings.clientId')
      return { path: 'writeSecrets.clientId', problem: 'a client secret needs its client ID, too' };
    if (fault?.path === 'settings.tokenUrl')
      return {
        path: 'writeSecrets.clientSecret',
        problem: 'the connection has no token address; enter one there first, or give an access token here',
      };
    if (fault !== null) return { ...fault, path: fault.path.replace(/^secrets/, 'writeSecrets') };
    return clientId !== undefined && !given.has('clientSecret')
      ? { path: 'writeSecrets.clientSecret', problem: 'a client ID needs its client secret, too' }
      : null;
  },
  async tryOut(context) {
    const answer = await withAccess(sendingAccess(context), (headers) =>
      graphGet(
        context.http,
        context.settings.baseUrl,
        headers,
      )(`/graph/Organization${countOnly}`, z.unknown()),
    );
    return answer.ok ? success(null) : answer;
  },
};
