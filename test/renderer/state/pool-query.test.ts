import { describe, expect, test } from 'vitest';
import { worstFirst } from '../../../electron/domain/headline';
import { addMs } from '../../../electron/domain/instant';
import type { BoardPool } from '../../../electron/domain/snapshot';
import { unknownValidity } from '../../../electron/domain/validity';
import { parsePoolQuery, queryFields } from '../../../renderer/state/pool-query';
import { aBoardPool, aFailingState, aSnapshot, aState, dayMs, hourMs, ten } from '../../support/builders';

const endsIn = (days: number): Partial<BoardPool> => ({
  expiring: { at: addMs(ten, days * dayMs), seats: 4, days },
});
const holder = {
  ...{ user: 'mira.holt', host: 'WS-HH-114', seats: 1, since: addMs(ten, -26 * hourMs) },
  ...{ until: null, leaseId: null, reservation: null },
};

const board = aSnapshot(
  aState({
    id: 'cloud',
    name: 'Citrix EU',
    vendor: 'citrix-cloud',
    pools: [
      aBoardPool({ key: 'xd', product: 'XenDesktop', edition: 'XAXDFull', used: 22, ...endsIn(10) }),
      aBoardPool({ key: 'over', product: 'XenApp', used: 28 }),
    ],
  }),
  aState({
    id: 'key',
    name: 'Key server',
    vendor: 'guardant',
    pools: [
      aBoardPool({ key: 'local', product: 'Terrakontur', feature: 'Field module', used: null, total: null }),
      aBoardPool({
        key: 'net',
        product: 'Terrakontur',
        used: 9,
        total: 10,
        reserved: 2,
        holders: [holder],
        validity: { ...unknownValidity, kind: 'perpetual' },
      }),
    ],
  }),
  aFailingState({
    id: 'gone',
    name: 'Lisbon',
    pools: [aBoardPool({ key: 'old', product: 'Gateway', used: 25 })],
  }),
);

const vendorNames: Readonly<Record<string, string>> = {
  'citrix-cloud': 'Citrix Cloud',
  guardant: 'Guardant',
};

const found = (text: string): string[] => {
  const query = parsePoolQuery(text);
  expect(query.faults).toEqual([]);
  return worstFirst(board)
    .filter((placed) => query.matches({ ...placed, vendorName: vendorNames[placed.state.vendor] ?? '' }, ten))
    .map(({ pool }) => pool.key)
    .sort();
};

describe('a query for pools', () => {
  test.each([
    ['vendor:citrix', ['over', 'xd']],
    ['vendor:citrix free:<5', ['over', 'xd']],
    ['vendor:citrix free:<5 expiring:<30d', ['xd']],
    ['vendor:citrix,guardant', ['local', 'net', 'over', 'xd']],
    ['-vendor:citrix', ['local', 'net', 'old']],
    ['connection:"key server"', ['local', 'net']],
    ['feature:module', ['local']],
    ['edition:xaxd', ['xd']],
    ['user:mira', ['net']],
    ['host:ws-hh', ['net']],
    ['free:1', ['net']],
    ['free:<=10%', ['net', 'old', 'over']],
    ['free:0..2', ['net', 'old']],
    ['used:>20', ['old', 'over', 'xd']],
    ['total:10', ['net']],
    ['reserved:>0', ['net']],
    ['is:over', ['over']],
    ['is:old', ['old']],
    ['is:failing', ['old']],
    ['is:held', ['net']],
    ['is:ending', ['xd']],
    ['level:out', ['over']],
    ['level:uncounted', ['local']],
    ['expiring:<1w', []],
    ['expiring:>1w', ['xd']],
    ['ends:never', ['net']],
    ['held:>1d', ['net']],
    ['held:>2d', []],
    ['', ['local', 'net', 'old', 'over', 'xd']],
  ])('“%s” finds %j', (text, keys) => expect(found(text)).toEqual(keys));

  test('a count that the vendor does not say is neither small nor great', () => {
    expect(found('free:<1000')).not.toContain('local');
    expect(found('free:>=0')).not.toContain('local');
  });

  test('words beside the conditions are searched for, folded, quoted ones as a whole', () => {
    const query = parsePoolQuery('catia vendor:citrix "Éclair Studio" http://host');
    expect(query.words).toEqual(['catia', 'eclair studio', 'http://host']);
  });

  test.each([
    ['fre:<5', 'fre:<5', /^“fre:” is not known; use vendor, /],
    ['catia free:few', 'free:few', /^After “free:” comes a number/],
    ['free:', 'free:', /^After “free:” comes a number/],
    ['free:<', 'free:<', /number/],
    ['expiring:soon', 'expiring:soon', /30d/],
    ['level:bad', 'level:bad', /nearly/],
    ['is:fine', 'is:fine', /old, fresh/],
    ['constructor:x', 'constructor:x', /not known/],
    ['is:constructor', 'is:constructor', /old, fresh/],
  ])('“%s” names what can’t be understood, and the rest still finds', (text, part, problem) => {
    const query = parsePoolQuery(text);
    expect(query.faults.map((fault) => fault.text)).toEqual([part]);
    expect(query.faults[0]?.problem).toMatch(problem);
    const [first] = worstFirst(board);
    expect(first !== undefined && query.matches({ ...first, vendorName: '' }, ten)).toBe(true);
  });

  test('every field can be asked about', () => {
    expect(queryFields).toContain('expiring');
    expect(queryFields).toContain('user');
  });
});
