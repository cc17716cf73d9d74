import type { Alert, AlertFacts } from './alert';
import type { PoolDemand } from './demand';
import { poolSubtitle } from './format';
import type { Instant } from './instant';
import type { Pool } from './pool';
import type { Rule } from './rule';
import type { ConnectionState } from './snapshot';

/** What there is to tell, before it is put into the frame of an alert. */
export interface Telling {
  readonly key: string;
  readonly happened: Alert['happened'];
  readonly since: Instant;
  readonly rule: Rule;
  readonly pool: Pool | null;
  readonly facts: AlertFacts;
}

/**
 * Why something stands no more without anybody being told: the pool or holder is gone, its seats ended, its end was put
 * off, its rule is off, its connection was removed.
 */
export type ClosingReason = 'gone' | 'ended' | 'renewed' | 'rule' | 'removed';

/** An alert that is over and not worth a word. `at` null: by the admin's hand, and not by a reading. */
export interface Closing {
  readonly key: string;
  readonly at: Instant | null;
  readonly reason: ClosingReason;
}

/** One connection as a poll just showed it, and where what follows from it is said. */
export interface Sight {
  readonly state: ConnectionState;
  /** When the poll was. */
  readonly at: Instant;
  readonly atMs: number;
  /** Demand before this poll, by pool. */
  readonly before: ReadonlyMap<string, PoolDemand> | undefined;
  /** And with it. */
  readonly demand: ReadonlyMap<string, PoolDemand> | undefined;
  readonly tell: (telling: Telling) => void;
  readonly close: (key: string, reason: ClosingReason) => void;
}

export function alertOf(
  { key, happened, since, rule, pool, facts }: Telling,
  state: ConnectionState,
  at: Instant,
  serial: number,
): Alert {
  const { id, name, vendor } = state;
  return {
    id: `${at}/${serial}`,
    key,
    kind: facts.kind,
    happened,
    at,
    since,
    ruleId: rule.id,
    vendor,
    connectionId: id,
    connectionName: name,
    pool:
      pool === null
        ? null
        : { key: pool.key, product: pool.product, subtitle: poolSubtitle(pool), unit: pool.unit },
    facts,
  };
}
