import { type Instant, addMs, msOf } from '../domain/instant';
import { type Way, direct, wayKey, waysOf } from './way';

/** Which ways lead to an origin, as the system's proxy settings say now. */
export interface ProxyWays {
  /** In the order in which they are to be tried; empty where the settings name no way that can be gone. */
  to(origin: string): Promise<readonly Way[]>;
  /** The settings are asked again; a way that was `away` stands behind the others for a while, one that said no does not. */
  failed(origin: string, away: Way | null): void;
  /** After a change of the network: everything is asked anew. */
  forget(): void;
}

export interface ProxyWaysParts {
  /** What a PAC file or the system's settings answer for this origin: `PROXY a:3128; DIRECT`. */
  readonly resolve: (origin: string) => Promise<string>;
  readonly now: () => Instant;
}

// The settings may change at any time, and a PAC file must not be run for each request of a poll.
const freshMs = 60_000;
const avoidMs = 5 * 60_000;

interface Known {
  readonly askedAt: Instant;
  readonly ways: Promise<readonly Way[]>;
}

export function createProxyWays({ resolve, now }: ProxyWaysParts): ProxyWays {
  const known = new Map<string, Known>();
  const avoidedUntil = new Map<string, Instant>();

  const isFresh = ({ askedAt }: Known): boolean => {
    const ageMs = msOf(now()) - msOf(askedAt);
    return ageMs >= 0 && ageMs < freshMs;
  };
  const ask = (origin: string): Promise<readonly Way[]> => {
    // As browsers do: settings that can't be told stop nobody.
    const ways = resolve(origin).then(waysOf, () => [direct]);
    known.set(origin, { askedAt: now(), ways });
    return ways;
  };
  const isAvoided = (way: Way): boolean => {
    const until = avoidedUntil.get(wayKey(way));
    return until !== undefined && now() < until && addMs(now(), avoidMs) >= until;
  };

  return {
    to: async (origin) => {
      const kept = known.get(origin);
      const ways = await (kept !== undefined && isFresh(kept) ? kept.ways : ask(origin));
      return [...ways.filter((way) => !isAvoided(way)), ...ways.filter(isAvoided)];
    },
    failed: (origin, away) => {
      known.delete(origin);
      if (away !== null) avoidedUntil.set(wayKey(away), addMs(now(), avoidMs));
    },
    forget: () => {
      known.clear();
      avoidedUntil.clear();
    },
  };
}
