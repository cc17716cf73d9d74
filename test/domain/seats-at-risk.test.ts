import { describe, expect, test } from 'vitest';
import type { DemandMemory } from '../../electron/domain/demand';
import { addMs, msOf } from '../../electron/domain/instant';
import { overviewOf } from '../../electron/domain/overview';
import { dayPart, inDays, riskWords, shortWords } from '../../electron/domain/risk-words';
import { seatRisks } from '../../electron/domain/seats-at-risk';
import type { BoardPool } from '../../electron/domain/snapshot';
import { aBoardOf, aBoardPool, aFailingState, aSnapshot, dayMs, ten } from '../support/builders';

const inSoManyDays = (days: number) => addMs(ten, days * dayMs);
const ending = (seats: number, days: number) => ({ at: inSoManyDays(days), seats, days: null });

/** So many in use on each of the last ten days. */
const demandOf = (key: string, peak: number): DemandMemory => {
  const day = Math.floor(msOf(ten) / dayMs);
  const demand = { day, peaks: Array.from({ length: 10 }, () => peak), used: peak, points: [] };
  return new Map([['hq', new Map([[key, demand]])]]);
};
const risksOf = (pool: BoardPool, demand: DemandMemory = new Map()) => seatRisks(aBoardOf(pool), demand, ten);

describe('seats that end soon', () => {
  const cutx = aBoardPool({ key: 'cutx', total: 50, used: 31, expiring: ending(25, 10) });

  test('say what would be missing on the past peak', () => {
    const [risk] = risksOf(cutx, demandOf('cutx', 37));
    expect(risk && [riskWords(risk), shortWords(risk), inDays(risk, ten, 'Europe/London')]).toEqual([
      '25 of 50 end; on the past peak of 37 you would be 12 short.',
      '12 short',
      'in 10 days',
    ]);
    expect(risk && dayPart(risk, ten)).toBeCloseTo(10 / 60);
  });

  test('say that it is enough where it is', () => {
    const [risk] = risksOf(cutx, demandOf('cutx', 18));
    expect(risk && [riskWords(risk), shortWords(risk)]).toEqual([
      '25 of 50 end; the past peak of 18 still fits.',
      'enough',
    ]);
  });

  test('can’t tell where demand is not known yet, and never take that for none', () => {
    const [risk] = risksOf(cutx);
    expect(risk && [riskWords(risk), shortWords(risk)]).toEqual([
      '25 of 50 end; how many are needed is not known yet.',
      'can’t tell',
    ]);
    const [unsaid] = risksOf(
      aBoardPool({ key: 'a', total: null, used: 4, validity: untilIn(20) }),
      demandOf('a', 4),
    );
    expect(unsaid && riskWords(unsaid)).toBe(
      'Seats end, how many is not said; how many are needed is not known yet.',
    );
  });

  test('are added up for one pool, where a batch goes before the whole', () => {
    const both = aBoardPool({
      ...{ key: 'a', total: 10, used: 5 },
      expiring: ending(4, 5),
      validity: untilIn(40),
    });
    expect(risksOf(both, demandOf('a', 8)).map(riskWords)).toEqual([
      '4 of 10 end; on the past peak of 8 you would be 2 short.',
      'All 10 end; on the past peak of 8 you would be 8 short.',
    ]);
  });

  test('are told sixty days ahead, and not when they have ended', () => {
    const endsIn = (days: number) => risksOf(aBoardPool({ validity: untilIn(days) })).length;
    expect([59, 61, 0, -3].map(endsIn)).toEqual([1, 0, 0, 0]);
    expect(risksOf(aBoardPool({ validity: { ...untilIn(0), until: null, kind: 'perpetual' } }))).toEqual([]);
  });

  test('come in the order of who will be short, what can’t be told, and what is enough', () => {
    const named = (key: string, days: number) =>
      aBoardPool({ key, product: key, total: 10, used: 5, expiring: ending(5, days) });
    const demand = new Map([
      ['hq', new Map([...demandOf('Short', 9), ...demandOf('Fits', 2)].flatMap(([, pools]) => [...pools]))],
    ]);
    const board = aBoardOf(named('Fits', 2), named('Unknown', 3), named('Short', 30));
    expect(seatRisks(board, demand, ten).map(({ product }) => product)).toEqual(['Short', 'Unknown', 'Fits']);
  });

  test('stay told of a connection that can’t be read, marked as old', () => {
    expect(seatRisks(aSnapshot(aFailingState({ pools: [cutx] })), new Map(), ten)).toMatchObject([
      { isStale: true },
    ]);
  });

  test('are listed up to a hundred, and counted beyond that', () => {
    const pools = Array.from({ length: 130 }, (_, index) => aBoardPool({ ...cutx, key: `p${index}` }));
    const risks = seatRisks(aBoardOf(...pools), new Map(), ten);
    const facts = overviewOf(risks, { since: null, changes: [], untold: [] });
    expect([facts.risks.length, facts.riskCount]).toEqual([100, 130]);
  });
});

function untilIn(days: number) {
  return { kind: 'until' as const, from: null, until: inSoManyDays(days), days: null };
}
