import { type Instant, msOf } from '../domain/instant';

/** What became of the clock since it was last looked at. `slept`: also a clock that was put forth, which looks the same. */
export type ClockJump =
  | { readonly kind: 'none' | 'slept' }
  | { readonly kind: 'back'; readonly ms: number; readonly isSet: boolean };

// A timer that rings later than this was slept through; a clock that goes back further than a minute was set.
const sleepMs = 10_000;
const setBackMs = 60_000;

/** `seenAt`: when the clock was last looked at. `ringsAt`: when the timer was to ring. */
export function clockJump(seenAt: Instant | null, ringsAt: Instant | null, now: Instant): ClockJump {
  const backMs = seenAt === null ? 0 : msOf(seenAt) - msOf(now);
  if (backMs > 0) return { kind: 'back', ms: backMs, isSet: backMs > setBackMs };
  const isLate = ringsAt !== null && msOf(now) - msOf(ringsAt) > sleepMs;
  return { kind: isLate ? 'slept' : 'none' };
}

/** Whether a waking that is told now is the one that was noticed then. */
export const isSameWaking = (noticedAt: Instant | null, now: Instant): boolean =>
  noticedAt !== null && Math.abs(msOf(now) - msOf(noticedAt)) < sleepMs;
