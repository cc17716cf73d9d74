import { z } from 'zod';
import type { Instant } from './instant';
import { type Level, isWorse, levels } from './level';
import type { ConnectionState, BoardPool, Snapshot } from './snapshot';

/** A crossing that deserves attention: a pool got worse than was last told, or has seats again. */
export interface Alert {
  readonly kind: 'raised' | 'recovered';
  readonly connectionId: string;
  readonly pool: BoardPool;
  /** When the pool was first told to be short; for a recovery, when that began. */
  readonly since: Instant;
}

export const ledgerSchema = z.record(z.string(), z.object({ level: z.enum(levels), since: z.string() }));

/** What stands raised, by connection and pool: the worst level told and since when it has not recovered. */
export type Ledger = Readonly<z.infer<typeof ledgerSchema>>;

export interface Judgement {
  readonly alerts: readonly Alert[];
  readonly ledger: Ledger;
}

const raises = (level: Level): boolean => isWorse(level, 'ok') && level !== 'expired';

const entryKey = (connectionId: string, poolKey: string): string => JSON.stringify([connectionId, poolKey]);

function judgePool(
  state: ConnectionState,
  pool: BoardPool,
  ledger: Map<string, Ledger[string]>,
): Alert | null {
  const key = entryKey(state.id, pool.key);
  const told = ledger.get(key);
  if (raises(pool.level)) {
    if (told !== undefined && !isWorse(pool.level, told.level)) return null;
    const since = told?.since ?? pool.levelSince;
    ledger.set(key, { level: pool.level, since });
    return { kind: 'raised', connectionId: state.id, pool, since };
  }
  // Neither an end nor a vendor that stops counting gives anybody a seat.
  if (told === undefined || pool.level !== 'ok') return null;
  ledger.delete(key);
  return { kind: 'recovered', connectionId: state.id, pool, since: told.since };
}

/**
 * What to tell after a poll. A connection that was not freshly read between the two boards is not looked at,
 * so failed and stale data can neither raise nor clear. A pool is told again only when it is worse than told before.
 */
export function judge(previous: Snapshot, next: Snapshot, ledger: Ledger): Judgement {
  const before = new Map(previous.connections.map((state) => [state.id, state]));
  const entries = new Map(Object.entries(ledger));
  const alerts: Alert[] = [];
  for (const state of next.connections) {
    const isFresh = state.health === 'ok' && before.get(state.id)?.readAt !== state.readAt;
    if (!isFresh) continue;
    for (const pool of state.pools) {
      const alert = judgePool(state, pool, entries);
      if (alert !== null) alerts.push(alert);
    }
  }
  return { alerts, ledger: Object.fromEntries(entries) };
}
