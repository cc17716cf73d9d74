import { type Instant, addMs, msOf } from './instant';
import { type Network, isCutOff } from './network';
import type { ConnectionState } from './snapshot';

/** Why a connection is read when it is read. */
export type PaceReason =
  | { readonly kind: 'usual' | 'waiting' | 'network' }
  | { readonly kind: 'askedToWait' | 'vendorsWord'; readonly until: Instant }
  | { readonly kind: 'failures'; readonly since: Instant };

// Retries are spread over a tenth of the interval; what is later than that has another reason.
const spread = 1.1;
const slackMs = 2000;

/** Why the next poll is not simply one interval after the last. */
export function paceReason(state: ConnectionState, everySeconds: number, network: Network): PaceReason {
  const { nextPollAt, polledAt, durationMs, failure, failingSince } = state;
  if (isCutOff(state, network)) return { kind: 'network' };
  if (nextPollAt === null || polledAt === null) return { kind: 'waiting' };
  const usually = addMs(polledAt, (durationMs ?? 0) + everySeconds * 1000 * spread + slackMs);
  if (msOf(nextPollAt) <= msOf(usually)) return { kind: 'usual' };
  if (failure === null) return { kind: 'vendorsWord', until: nextPollAt };
  if (failure.retryAt === nextPollAt) return { kind: 'askedToWait', until: nextPollAt };
  return { kind: 'failures', since: failingSince ?? polledAt };
}
