import { describe, expect, it } from 'vitest';
import type { SimulatedFeature } from '../../electron/demo/guardant';
import { poolsOf, sample, serverSaying, sessionList } from '../support/guardant-server';
import { reading } from '../support/vendor-poll';

describe('the document’s sample', () => {
  it('gives three pools: workstations, connections with one reserved, and a local feature', async () => {
    const { poll } = await serverSaying(sample);
    const { pools, warnings } = reading(await poll());
    expect(warnings).toEqual([]);
    expect(pools).toMatchObject([
      {
        key: '1368487351.16.0.2',
        product: 'Test GCC',
        feature: 'Documentation test',
        unit: 'workstations',
        used: 0,
        total: 10,
        free: 10,
        reserved: 0,
        level: 'ok',
        validity: { kind: 'perpetual' },
        details: { resourceText: '0/10 workstations', restriction: 'perpetual license' },
      },
      {
        key: '1368487351.16.0.4',
        unit: 'connections',
        used: 1,
        total: 10,
        free: 9,
        reserved: 1,
        level: 'ok',
        validity: {
          kind: 'days-from-first-use',
          days: 49,
          from: '2020-05-19T20:37:29.000Z',
          until: '2020-07-08T20:37:29.000Z',
        },
        details: { resourceText: '1/10 connections', restriction: '49' },
      },
      {
        key: '1368487351.13.0.2',
        used: null,
        total: null,
        free: null,
        level: 'uncounted',
        validity: { kind: 'perpetual' },
        details: { resourceText: 'Local PC', restriction: 'perpetual license' },
      },
    ]);
  });

  it('keeps every field of the document under its own name', async () => {
    const { poll } = await serverSaying(sample);
    const [, second] = reading(await poll()).pools;
    expect(second?.details).toEqual({
      consumptionMode: 1,
      currentRunCounterValue: 0,
      featureNumber: 4,
      'flags.expired': false,
      'flags.rdpForbidden': true,
      'flags.vmForbidden': false,
      floatingResource: 9,
      maxConcurrentResource: 10,
      maxRunCounter: 0,
      name: 'Feature is out of license',
      productModification: 0,
      productName: 'Test GCC',
      productNumber: 16,
      remoteMode: 3,
      reservedResource: 1,
      restOfLifeTimeDays: 49,
      sessionsCount: 0,
      validFromDate: 1589920649,
      validUpToDate: 1594240649,
      'vendor.publicCode': 1368487351,
      'vendor.publicCodeText': 'DEMONVK',
      resourceText: '1/10 connections',
      restriction: '49',
    });
  });
});

describe('seats', () => {
  it('counts software copies in mode 2', async () => {
    const { pools } = await poolsOf({ consumptionMode: 2, sessions: sessionList(3) });
    expect(pools[0]).toMatchObject({ unit: 'software copies', used: 3, free: 7 });
    expect(pools[0]?.details['resourceText']).toBe('3/10 software copies');
  });

  it('takes reserved and detached licenses for taken', async () => {
    const { pools } = await poolsOf({ reservedResource: 2, detachedResource: 3, sessions: sessionList(1) });
    expect(pools[0]).toMatchObject({ used: 6, free: 4, reserved: 2, details: { detachedResource: 3 } });
  });

  it('calls a network feature without a single license exhausted', async () => {
    const { pools } = await poolsOf({ maxConcurrentResource: 0 });
    expect(pools[0]).toMatchObject({ used: 0, total: 0, free: 0, level: 'exhausted' });
  });

  it('warns of modes that the document does not have, once each, with the path', async () => {
    const { pools, warnings } = await poolsOf(
      { featureNumber: 1 },
      { featureNumber: 2, remoteMode: 2 },
      { featureNumber: 3, remoteMode: 2, maxConcurrentResource: 0 },
      { featureNumber: 4, consumptionMode: 7 },
    );
    expect(pools.map(({ total, unit }) => [total, unit])).toEqual([
      [10, 'workstations'],
      [10, 'workstations'],
      [null, 'workstations'],
      [10, 'seats'],
    ]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('features[1].remoteMode is 2, like 1 more');
    expect(warnings[1]).toContain('features[3].consumptionMode is 7');
  });

  it('names products and features that have no name by their numbers', async () => {
    const { pools } = await poolsOf({ name: '', productName: '' });
    expect(pools[0]).toMatchObject({ product: 'Product 16', feature: 'Feature 2' });
  });
});

describe('restrictions', () => {
  const at = 1_800_000_000;
  const instant = '2027-01-15T08:00:00.000Z';
  const unlimited = { kind: 'perpetual', from: null, until: null, days: null };

  it.each([
    ['launches', { maxRunCounter: 10, currentRunCounterValue: 3 }, unlimited, '3 from 10'],
    [
      'days that have not begun',
      { restOfLifeTimeDays: 30 },
      { ...unlimited, kind: 'days-from-first-use', days: 30 },
      '30',
    ],
    [
      'an interval',
      { validFromDate: at, validUpToDate: at },
      { kind: 'interval', from: instant, until: instant, days: null },
      `from ${instant} to ${instant}`,
    ],
    ['an end', { validUpToDate: at }, { ...unlimited, kind: 'until', until: instant }, `to ${instant}`],
    [
      'launches and an end',
      { maxRunCounter: 10, currentRunCounterValue: 3, validUpToDate: at },
      { ...unlimited, kind: 'until', until: instant },
      `3 from 10, to ${instant}`,
    ],
    ['a beginning only', { validFromDate: at }, unlimited, 'perpetual license'],
  ] as const)('tells %s', async (_name, fields, validity, words) => {
    const { pools } = await poolsOf(fields);
    expect(pools[0]?.validity).toEqual(validity);
    expect(pools[0]?.details['restriction']).toBe(words);
    expect(pools[0]?.launches).toEqual('maxRunCounter' in fields ? { current: 3, max: 10 } : null);
  });

  it('takes the vendor’s word on what has expired, with seats free and dates ahead, or past', async () => {
    const { pools } = await poolsOf(
      { featureNumber: 1, flags: { expired: true }, validUpToDate: 4_000_000_000 },
      { featureNumber: 2, validUpToDate: 1_500_000_000 },
    );
    expect(pools.map(({ level, free }) => [level, free])).toEqual([
      ['expired', 10],
      ['ok', 10],
    ]);
  });

  it('does not say perpetual where a build leaves the dates out', async () => {
    const body = JSON.parse(sample) as { features: Record<string, unknown>[] };
    delete body.features[0]?.['restOfLifeTimeDays'];
    const { poll } = await serverSaying(JSON.stringify(body));
    expect(reading(await poll()).pools[0]?.validity.kind).toBe('unknown');
  });
});

describe('keys', () => {
  const big = 14_314_416_473_658_448_602n;

  it('hold the dongle id, also beyond what a number can hold', async () => {
    const { pools } = await poolsOf({ dongleId: big }, { dongleId: big + 1n });
    expect(pools.map(({ key, server: dongle }) => [key, dongle])).toEqual([
      ['1368487351.16.0.2.14314416473658448602', 'Dongle 14314416473658448602'],
      ['1368487351.16.0.2.14314416473658448603', 'Dongle 14314416473658448603'],
    ]);
    expect(pools[0]?.details['dongleId']).toBe('14314416473658448602');
  });

  const twins: Partial<SimulatedFeature>[] = [
    { maxConcurrentResource: 10 },
    { maxConcurrentResource: 25 },
    { maxConcurrentResource: 10, validUpToDate: 1_900_000_000 },
  ];
  const keyBySeats = async (features: Partial<SimulatedFeature>[]) =>
    new Map(
      (await poolsOf(...features)).pools.map((pool) => [`${pool.total} ${pool.validity.until}`, pool.key]),
    );

  it('stay with their feature when two dongles without ids change their places and are used', async () => {
    const before = await keyBySeats(twins);
    const used = twins.map((feature) => ({
      ...feature,
      sessions: sessionList(2),
      currentRunCounterValue: 9,
    }));
    expect(new Set(before.values()).size).toBe(3);
    expect(new Map([...(await keyBySeats(used.reverse()))].sort())).toEqual(new Map([...before].sort()));
  });

  it('do not change with the first use of a feature that lasts some days', async () => {
    const fresh = await poolsOf(
      { restOfLifeTimeDays: 30 },
      { restOfLifeTimeDays: 30, maxConcurrentResource: 5 },
    );
    const begun = { restOfLifeTimeDays: 29, validFromDate: 1_800_000_000, validUpToDate: 1_802_592_000 };
    const later = await poolsOf(begun, { restOfLifeTimeDays: 30, maxConcurrentResource: 5 });
    expect(later.pools.map(({ key }) => key)).toEqual(fresh.pools.map(({ key }) => key));
  });

  it('stay as they are when a dongle that is alike in everything is plugged in', async () => {
    const [alone] = (await poolsOf({})).pools;
    const keys = (await poolsOf({}, {})).pools.map(({ key }) => key);
    expect(keys).toContain(alone?.key);
  });

  it('are unique where two dongles are alike in everything', async () => {
    const keys = (await poolsOf({}, {}, {})).pools.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });
});
