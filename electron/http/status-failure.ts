import { type Failure, type FailureKind } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { HttpAnswer } from '../vendors/vendor';
import { retryAt } from './retry-after';

type Said = readonly [FailureKind, string];

function redirected(host: string): Said {
  return [
    'misconfigured',
    `${host} sends Seatwatch on to another address; enter the address that it names for the API instead.`,
  ];
}

function saidByStatus(status: number, host: string): Said {
  if (status >= 300 && status < 400) return redirected(host);
  if (status === 401) return ['unauthorized', `${host} refused the credential; enter a new one.`];
  if (status === 403)
    return [
      'forbidden',
      `${host} accepts the credential but does not permit this query; ask its administrator for the right to read license usage.`,
    ];
  if (status === 404)
    return [
      'not-found',
      `${host} does not know the licensing API under this address; check the address and the product's version.`,
    ];
  if (status === 407)
    return ['unreachable', 'The proxy asks for a log-in; check this computer’s proxy settings.'];
  if (status === 429)
    return [
      'rate-limited',
      `${host} asks to be polled less often; Seatwatch waits and tries again by itself.`,
    ];
  if (status >= 500)
    return [
      'server-error',
      `${host} answered with server error ${status}; look at its log if this goes on, Seatwatch tries again by itself.`,
    ];
  return [
    'vendor-error',
    `${host} refused the query with status ${status}; check the address and the settings of this connection.`,
  ];
}

/** The general meaning of an answer that is no success; null for 2xx. */
export function statusFailure(answer: HttpAnswer, host: string, now: Instant): Failure | null {
  if (answer.status >= 200 && answer.status < 300) return null;
  const [kind, message] = saidByStatus(answer.status, host);
  return { kind, message, retryAt: retryAt(answer.headers['retry-after'], now) };
}
