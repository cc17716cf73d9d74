import type { Sessions } from '../../../electron/polling/sessions';
import type { Secret } from '../../../electron/domain/secret';
import { createTokenKeeper } from '../../../electron/polling/token-keeper';
import { fakeClock } from '../../support/clock';

type TokenFor = Sessions['tokenFor'];

/** Uses its first token for ever. */
export function hoarding(): TokenFor {
  let kept: Secret | null = null;
  const keeper: ReturnType<TokenFor> = {
    authorized: async (logIn, call) => {
      if (kept !== null) return call(kept);
      const token = await logIn();
      if (!token.ok) return token;
      kept = token.value.value;
      return call(kept);
    },
  };
  return () => keeper;
}

/** Looks at a clock that stands still, so a token dies before it is noticed. */
export function sleeping(): TokenFor {
  const keeper = createTokenKeeper(fakeClock().now);
  return () => keeper;
}

/** Has no patience: each poll gets a keeper of its own. */
export function forgetful(): TokenFor {
  return () => createTokenKeeper(fakeClock().now);
}

/** Throws where a life is longer than a date can hold. */
export function brittle(): TokenFor {
  return () => ({
    authorized: async (logIn, call) => {
      const token = await logIn();
      if (!token.ok) return token;
      new Date(Date.UTC(2026, 1) + (token.value.lifeSeconds ?? 0) * 1000).toISOString();
      return call(token.value.value);
    },
  });
}
