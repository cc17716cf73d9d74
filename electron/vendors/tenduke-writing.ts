import { z } from 'zod';
import { success } from '../domain/failure';
import { texts } from '../texts/language';
import { type AccessContext, accessFault, withAccess } from './tenduke-access';
import { graphGet } from './tenduke-graph';
import { countOnly } from './tenduke-selector';
import type { tendukeSecrets, tendukeSettings } from './tenduke-settings';
import type { ActionContext, WritingAccess } from './vendor';

const words = () => texts().tenduke.writing;

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
    accessToken: { words: () => words().accessToken, required: false },
    clientId: { words: () => words().clientId, required: false },
    clientSecret: { words: () => words().clientSecret, required: false },
  },
  check({ tokenUrl }, given) {
    const clientId = given.has('clientId') ? 'given' : undefined;
    const fault = accessFault({ tokenUrl, clientId }, given);
    if (fault?.path === 'settings.clientId') return { path: 'writeSecrets.clientId', problem: words().noId };
    if (fault?.path === 'settings.tokenUrl')
      return {
        path: 'writeSecrets.clientSecret',
        problem: words().noTokenUrl,
      };
    if (fault !== null) return { ...fault, path: fault.path.replace(/^secrets/, 'writeSecrets') };
    return clientId !== undefined && !given.has('clientSecret')
      ? { path: 'writeSecrets.clientSecret', problem: words().noSecret }
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
