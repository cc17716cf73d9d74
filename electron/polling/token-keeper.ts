import type { Result } from '../domain/failure';
import { type Instant, addMs, msOf } from '../domain/instant';
import type { Secret } from '../domain/secret';
import type { Token, TokenKeeper } from '../vendors/vendor';

interface Kept {
  readonly value: Secret;
  readonly receivedAt: Instant;
  readonly goodUntil: Instant;
}

// Longer than any vendor's, and short of what a date can hold.
const longestLifeSeconds = 86_400;

// A tenth of a short life, ten seconds of a long one: the answer must still arrive before the vendor's clock runs out.
function keep({ value, lifeSeconds, renewEarlySeconds }: Token, now: Instant): Kept | null {
  if (lifeSeconds === null || !(lifeSeconds > 0)) return null;
  const life = Math.min(lifeSeconds, longestLifeSeconds);
  const margin = Math.min(renewEarlySeconds ?? 10, life / 10);
  return { value, receivedAt: now, goodUntil: addMs(now, (life - margin) * 1000) };
}

/** Keeps one connection's token in memory. One log-in is in flight at a time; those who come meanwhile share it. */
export function createTokenKeeper(now: () => Instant): TokenKeeper {
  let kept: Kept | null = null;
  let loggingIn: Promise<Result<Token>> | null = null;

  const isGood = (token: Kept): boolean => {
    const at = now();
    // A clock that went back would otherwise keep a dead token alive.
    return msOf(at) >= msOf(token.receivedAt) && at < token.goodUntil;
  };

  const logInOnce = (logIn: () => Promise<Result<Token>>): Promise<Result<Token>> => {
    loggingIn ??= logIn()
      .then((token) => {
        kept = token.ok ? keep(token.value, now()) : null;
        return token;
      })
      .finally(() => {
        loggingIn = null;
      });
    return loggingIn;
  };

  return {
    async authorized(logIn, call) {
      if (kept !== null && !isGood(kept)) kept = null;
      let used: Secret;
      if (kept !== null) used = kept.value;
      else {
        const token = await logInOnce(logIn);
        if (!token.ok) return token;
        used = token.value.value;
      }
      const first = await call(used);
      if (first.ok || first.failure.kind !== 'unauthorized') return first;
      if (kept?.value === used) kept = null;
      // Another call may have been refused the same token, and have renewed it before this one was answered.
      if (kept !== null && isGood(kept)) return call(kept.value);
      const renewed = await logInOnce(logIn);
      return renewed.ok ? call(renewed.value.value) : renewed;
    },
  };
}
