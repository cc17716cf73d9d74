import { describe, expect, test } from 'vitest';
import { type Judgement, type Ledger, judge } from '../../electron/domain/judge';
import {
  type Outcome,
  type Snapshot,
  advance,
  emptySnapshot,
  withConnections,
} from '../../electron/domain/snapshot';
import { aConnection, aFailedPoll, aGoodPoll, aPool, at } from '../support/builders';

const started = withConnections(emptySnapshot, [aConnection()]);

/** A board and what it told, step by step. */
function story(outcomes: readonly Outcome[], ledger: Ledger = {}, board: Snapshot = started) {
  const steps: Judgement[] = [];
  let [current, told] = [board, ledger];
  for (const outcome of outcomes) {
    const next = advance(current, outcome, null);
    const step = judge(current, next, told);
    steps.push(step);
    [current, told] = [next, step.ledger];
  }
  const said = steps.map(({ alerts }) => alerts.map(({ kind, pool }) => `${kind} ${pool.level}`).join());
  return { steps, said, ledger: told, board: current };
}

const poll = (time: string, ...used: readonly (number | 'expired')[]): Outcome =>
  aGoodPoll({
    polledAt: at(time),
    pools: used.map((count, index) =>
      aPool({
        key: `pool ${index}`,
        ...(count === 'expired' ? { used: 0, expired: true } : { used: count }),
      }),
    ),
  });

const failed = (time: string): Outcome => aFailedPoll({ polledAt: at(time) });

describe('an alert', () => {
  test('is raised once when a pool becomes low, and once more when it recovers', () => {
    const { said } = story([
      poll('10:00', 5),
      poll('10:01', 21),
      poll('10:02', 22),
      poll('10:03', 5),
      poll('10:04', 5),
    ]);
    expect(said).toEqual(['', 'raised low', '', 'recovered ok', '']);
  });

  test('is raised at the first reading of a pool that is low already', () => {
    expect(story([poll('10:00', 25)]).said).toEqual(['raised exhausted']);
  });

  test('is raised again only where it is worse than was told before', () => {
    const { said } = story(
      [21, 23, 21, 23, 25, 26, 24, 25, 0].map((used, minute) => poll(`10:0${minute}`, used)),
    );
    expect(said).toEqual([
      'raised low',
      'raised critical',
      '',
      '',
      'raised exhausted',
      '',
      '',
      '',
      'recovered ok',
    ]);
  });

  test('says since when the pool is short, from the first word to the last', () => {
    const { steps } = story([poll('10:00', 21), poll('10:05', 25), poll('10:30', 5)]);
    expect(steps.map(({ alerts }) => alerts[0]?.since)).toEqual([at('10:00'), at('10:00'), at('10:00')]);
  });

  test('comes from fresh numbers only: a failed poll neither raises nor clears', () => {
    const { said, ledger } = story([
      poll('10:00', 5),
      failed('10:01'),
      poll('10:02', 21),
      failed('10:03'),
      failed('10:04'),
    ]);
    expect(said).toEqual(['', '', 'raised low', '', '']);
    expect(Object.keys(ledger)).toHaveLength(1);
  });

  test('is not raised again when a connection comes back as it was', () => {
    expect(story([poll('10:00', 25), failed('10:01'), poll('10:02', 25)]).said).toEqual([
      'raised exhausted',
      '',
      '',
    ]);
  });

  test('is not raised again after a restart', () => {
    const { ledger } = story([poll('10:00', 25)]);
    const again = story([poll('11:00', 25), poll('11:01', 5)], ledger);
    expect(again.said).toEqual(['', 'recovered ok']);
    expect(again.steps[1]?.alerts[0]?.since).toBe(at('10:00'));
  });

  test('is not raised by an end, and an end is no recovery', () => {
    const { said, ledger } = story([poll('10:00', 21), poll('10:01', 'expired'), poll('10:02', 5)]);
    expect(said).toEqual(['raised low', '', 'recovered ok']);
    expect(ledger).toEqual({});
  });

  test('is not cleared by a vendor that stops counting', () => {
    const uncounted = aGoodPoll({ polledAt: at('10:01'), pools: [aPool({ key: 'pool 0', total: null })] });
    const { said } = story([poll('10:00', 21), uncounted, poll('10:02', 5)]);
    expect(said).toEqual(['raised low', '', 'recovered ok']);
  });

  test('speaks of each pool by itself', () => {
    expect(story([poll('10:00', 21, 5, 25), poll('10:01', 5, 25, 25)]).said).toEqual([
      'raised low,raised exhausted',
      'recovered ok,raised exhausted',
    ]);
  });

  test('tells pools of the same key at two connections apart', () => {
    const board = withConnections(emptySnapshot, [aConnection(), aConnection({ id: 'lisbon' })]);
    const low = [aPool({ used: 21 })];
    const { said } = story(
      [aGoodPoll({ pools: low }), aGoodPoll({ pools: low, connectionId: 'lisbon' })],
      {},
      board,
    );
    expect(said).toEqual(['raised low', 'raised low']);
  });

  test('is not made by a change of the connections', () => {
    const { board, ledger } = story([poll('10:00', 21)]);
    const renamed = withConnections(board, [aConnection({ name: 'Head office' })]);
    expect(judge(board, renamed, ledger)).toEqual({ alerts: [], ledger });
  });
});
