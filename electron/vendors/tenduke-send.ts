import { z } from 'zod';
import { type Result, success } from '../domain/failure';
import { texts } from '../texts/language';
import type { ActionRequest } from './action';
import { withAccess } from './tenduke-access';
import { errorCode, graphGet } from './tenduke-graph';
import { isObject } from './tenduke-wire';
import type { tendukeSecrets, tendukeSettings } from './tenduke-settings';
import { readingAccess, sendingAccess } from './tenduke-writing';
import type { ActionContext, HttpAnswer, SendOutcome } from './vendor';

type Context = ActionContext<typeof tendukeSettings, typeof tendukeSecrets>;

function outcomeOf(answer: Result<HttpAnswer>): SendOutcome {
  if (answer.ok) return { kind: 'answered', answer: answer.value };
  const { failure } = answer;
  // Only before the handshake is done it is certain that nothing was sent; all else may have arrived.
  return { kind: failure.kind === 'tls' ? 'not-sent' : 'no-answer', failure };
}

/** Sends once. An answer is a success to the token keeper, whatever it says, so that a 401 is not tried again. */
export async function sendAction(context: Context, request: ActionRequest): Promise<SendOutcome> {
  const { method, path, form } = request;
  const url = `${context.settings.baseUrl}${path}`;
  const sent = await withAccess(sendingAccess(context), async (headers) => {
    const accept = { ...headers, Accept: 'application/json, text/plain' };
    const body = form === null ? {} : { body: { form } };
    return success(outcomeOf(await context.http.send({ method, url, headers: accept, ...body })));
  });
  return sent.ok ? sent.value : { kind: 'not-sent', failure: sent.failure };
}

export const readActionAnswer = (context: Context, { path }: ActionRequest): Promise<Result<unknown>> =>
  withAccess(readingAccess(context), (headers) =>
    graphGet(context.http, context.settings.baseUrl, headers)(path, z.unknown()),
  );

const bareWord = (text: string | undefined): string =>
  text !== undefined && /^[\w.-]{1,60}$/.test(text) ? text : texts().tenduke.unnamed;

/**
 * A refused release answers 200 with `<lease>_errorKey`. The source document's request has no format suffix, for which
 * the vendor answers plain text; how that text looks is not public, so the same keys are looked for in it.
 */
function refusalOfRelease({ json, text }: HttpAnswer, leaseId: string): string | null {
  if (isObject(json)) {
    const [, key] = Object.entries(json).find(([name]) => name.endsWith('_errorKey')) ?? [];
    if (key !== undefined) return bareWord(typeof key === 'string' ? key : undefined);
    const isError = Object.keys(json).some((name) => name.includes('_error')) || json[leaseId] === false;
    return isError ? texts().tenduke.unnamed : errorCode(json);
  }
  const key = /_errorKey["']?\s*[=:]\s*["']?([\w.-]+)/.exec(text)?.[1];
  if (key !== undefined) return bareWord(key);
  const said = text.replaceAll(leaseId, 'LEASE');
  return /_error/.test(said) || /LEASE["']?\s*[=:]\s*["']?false/.test(said) || /^\s*false\s*$/.test(said)
    ? texts().tenduke.unnamed
    : null;
}

/** The no in an answer with a status of success; null where it is a yes. */
export function refusalOf(answer: HttpAnswer, { path, target }: ActionRequest): string | null {
  // A log-in page in place of an answer.
  if (/^\s*</.test(answer.text)) return texts().tenduke.webPage;
  return path.startsWith('/authz/') ? refusalOfRelease(answer, target ?? '') : errorCode(answer.json);
}
