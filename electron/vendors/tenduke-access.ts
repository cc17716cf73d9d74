import { z } from 'zod';
import { type Result, failed, success } from '../domain/failure';
import { Secret } from '../domain/secret';
import { texts } from '../texts/language';
import type { ActionContext, Explain, Fields, Http, SecretFields, Token } from './vendor';

/** What a log-in needs of a connection. */
export interface Credentials {
  readonly tokenUrl: string | undefined;
  readonly clientId: string | undefined;
  readonly accessToken: Secret | undefined;
  readonly clientSecret: Secret | undefined;
}

export type AccessContext = Pick<ActionContext<Fields, SecretFields>, 'http' | 'token'> & {
  readonly credentials: Credentials;
};

const tokenShape = z.object({
  access_token: z.string().min(1),
  expires_in: z.union([z.number(), z.string().transform(Number)]).nullish(),
});

const explainLogIn: Explain = ({ status }) =>
  status === 400 || status === 401 ? { kind: 'unauthorized', message: texts().tenduke.logInRefused } : null;

// Inferred: the token endpoint takes the client's credentials as fields of the form. Which of the two standard ways
// of OAuth it wants is not documented; this one every public client must use.
async function logIn(http: Http, { tokenUrl, clientId, clientSecret }: Credentials): Promise<Result<Token>> {
  if (tokenUrl === undefined || clientId === undefined || clientSecret === undefined)
    return failed('misconfigured', texts().tenduke.noAccess);
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret.reveal(),
  };
  const answer = await http.json({ method: 'POST', url: tokenUrl, body: { form } }, tokenShape, explainLogIn);
  if (!answer.ok) return answer;
  const { access_token: token, expires_in: lifeSeconds } = answer.value;
  return success({ value: new Secret(token), lifeSeconds: lifeSeconds ?? null });
}

/** Calls with the given access token, or with one got for the client secret; only the latter can be renewed after a 401. */
export function withAccess<T>(
  { http, token, credentials }: AccessContext,
  call: (headers: Readonly<Record<string, string>>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const bearer = (value: Secret) => ({ Authorization: `Bearer ${value.reveal()}` });
  const { accessToken } = credentials;
  if (accessToken !== undefined) return call(bearer(accessToken));
  return token.authorized(
    () => logIn(http, credentials),
    (value) => call(bearer(value)),
  );
}

/** A fault of the set-up: its path below the connection, and what is wrong. */
export interface SetUpFault {
  readonly path: string;
  readonly problem: string;
}

/** What is wrong, and where, if the secrets are not exactly one of the two ways in. */
export function accessFault(
  { tokenUrl, clientId }: Pick<Credentials, 'tokenUrl' | 'clientId'>,
  given: ReadonlySet<string>,
): SetUpFault | null {
  const hasToken = given.has('accessToken');
  const hasSecret = given.has('clientSecret');
  const path = 'secrets.accessToken';
  const { setUp } = texts().tenduke;
  if (hasToken && hasSecret) return { path, problem: setUp.twoSecrets };
  if (!hasToken && !hasSecret) return { path, problem: setUp.noSecret };
  if (hasSecret && (tokenUrl === undefined || clientId === undefined))
    return {
      path: tokenUrl === undefined ? 'settings.tokenUrl' : 'settings.clientId',
      problem: setUp.secretAlone,
    };
  return null;
}
