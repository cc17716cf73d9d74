import { type Failure, type FailureKind } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { HttpAnswer } from '../vendors/vendor';
import { retryAt } from './retry-after';
import { texts } from '../texts/language';

type Said = readonly [FailureKind, string];

function saidByStatus(status: number, host: string): Said {
  const { status: said } = texts().failures;
  if (status >= 300 && status < 400) return ['misconfigured', said.redirected(host)];
  if (status === 401) return ['unauthorized', said.unauthorized(host)];
  if (status === 403) return ['forbidden', said.forbidden(host)];
  if (status === 404) return ['not-found', said.notFound(host)];
  if (status === 407) return ['unreachable', said.proxyLogIn];
  if (status === 429) return ['rate-limited', said.rateLimited(host)];
  if (status >= 500) return ['server-error', said.serverError(host, status)];
  return ['vendor-error', said.refused(host, status)];
}

/** The general meaning of an answer that is no success; null for 2xx. */
export function statusFailure(answer: HttpAnswer, host: string, now: Instant): Failure | null {
  if (answer.status >= 200 && answer.status < 300) return null;
  const [kind, message] = saidByStatus(answer.status, host);
  return { kind, message, retryAt: retryAt(answer.headers['retry-after'], now) };
}
