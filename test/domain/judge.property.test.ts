import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alert, type Ledger, judge } from '../../electron/domain/judge';
import { type Level, isWorse } from '../../electron/domain/level';
import {
  type Outcome,
  type Snapshot,
  advance,
  emptySnapshot,
  withConnections,
} from '../../electron/domain/snapshot';
import { aConnection, aFailedPoll, aGoodPoll, aPool, ten } from '../support/builders';
import { addMs } from '../../electron/domain/instant';

const connections = [aConnection({ id: 'a' }), aConnection({ id: 'b' })];
const keys = ['x', 'y', 'z'];
const levels: readonly Level[] = ['expired', 'exhausted', 'critical', 'low', 'ok', 'uncounted'];

/** Whose poll, and the level of each pool in it (`null`: the pool is not listed); null for a failed poll. */
const turn = fc.record({
  connectionId: fc.constantFrom('a', 'b'),
  levels: fc.option(fc.array(fc.option(fc.constantFrom(...levels)), { minLength: 3, maxLength: 3 }), {
    freq: 4,
  }),
});

type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

const outcomeOf = ({ connectionId, levels: of }: Turn, index: number): Outcome => {
  const polledAt = addMs(ten, index * 60_000);
  if (of === null) return aFailedPoll({ connectionId, polledAt });
  const pools = of.flatMap((level, at) => (level === null ? [] : [aPool({ key: keys[at] ?? '', level })]));
  return aGoodPoll({ connectionId, polledAt, pools });
};

interface Step {
  readonly outcome: Outcome;
  readonly alerts: readonly Alert[];
  readonly ledger: Ledger;
}

/** Judges turn by turn; before the turns in `restarts` the board is lost and only the ledger stays. */
function replay(turns: readonly Turn[], restarts: ReadonlySet<number> = new Set()): readonly Step[] {
  let board: Snapshot = withConnections(emptySnapshot, connections);
  let ledger: Ledger = {};
  return turns.map((one, index) => {
    if (restarts.has(index)) board = withConnections(emptySnapshot, connections);
    const outcome = outcomeOf(one, index);
    const next = advance(board, outcome, null);
    const judgement = judge(board, next, ledger);
    [board, ledger] = [next, judgement.ledger];
    return { outcome, ...judgement };
  });
}

const place = ({ connectionId, pool }: Alert): string => JSON.stringify([connectionId, pool.key]);
const said = (steps: readonly Step[]) =>
  steps.map(({ alerts }) => alerts.map((alert) => [alert.kind, place(alert), alert.pool.level, alert.since]));

const turns = fc.array(turn, { maxLength: 40 });
const holds = (property: fc.IProperty<[Turn[]]>) => fc.assert(property, { numRuns: 500 });

describe('whatever the polls bring', () => {
  test('no crossing is told twice: each word about a pool is worse than the one before, or its recovery', () => {
    holds(
      fc.property(turns, (given) => {
        const told = new Map<string, Level>();
        for (const alert of replay(given).flatMap(({ alerts }) => alerts)) {
          const before = told.get(place(alert));
          if (alert.kind === 'recovered') {
            expect([alert.pool.level, before === undefined]).toEqual(['ok', false]);
            told.delete(place(alert));
          } else {
            expect(before === undefined || isWorse(alert.pool.level, before)).toBe(true);
            told.set(place(alert), alert.pool.level);
          }
        }
      }),
    );
  });

  test('a failed poll says nothing and changes nothing that stands', () => {
    holds(
      fc.property(turns, (given) => {
        const steps = replay(given);
        steps.forEach(({ outcome, alerts, ledger }, index) => {
          if (outcome.kind !== 'failure') return;
          expect(alerts).toEqual([]);
          expect(ledger).toEqual(steps[index - 1]?.ledger ?? {});
        });
      }),
    );
  });

  test('an alert speaks of a pool that this very poll read', () => {
    holds(
      fc.property(turns, (given) => {
        for (const { outcome, alerts } of replay(given))
          for (const { connectionId, pool } of alerts) {
            expect(connectionId).toBe(outcome.connectionId);
            expect(outcome.kind === 'reading' && outcome.pools.map(({ key }) => key)).toContain(pool.key);
          }
      }),
    );
  });

  test('what was raised stands in the ledger until it is cleared, and nothing else does', () => {
    holds(
      fc.property(turns, (given) => {
        const standing = new Set<string>();
        for (const { alerts, ledger } of replay(given)) {
          for (const alert of alerts)
            if (alert.kind === 'raised') standing.add(place(alert));
            else standing.delete(place(alert));
          expect(new Set(Object.keys(ledger))).toEqual(standing);
        }
      }),
    );
  });

  test('a replay says the same, and so does a run with restarts', () => {
    fc.assert(
      fc.property(turns, fc.array(fc.nat({ max: 39 }), { maxLength: 5 }), (given, restarts) => {
        const once = replay(given);
        expect(said(replay(given))).toEqual(said(once));
        const restarted = replay(given, new Set(restarts));
        const words = (steps: readonly Step[]) =>
          said(steps).map((step) => step.map((word) => word.slice(0, 3)));
        expect(words(restarted)).toEqual(words(once));
      }),
      { numRuns: 500 },
    );
  });
});
