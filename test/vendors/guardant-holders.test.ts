import { describe, expect, it } from 'vitest';
import type { SimulatedFeature } from '../../electron/demo/guardant';
import { startSimulator } from '../../electron/demo/simulator';
import { readSessions } from '../../electron/vendors/guardant-wire';
import {
  closing,
  connect,
  fakeHttp,
  fixture,
  sample,
  server,
  session,
  sessionList,
  survey,
  vendor,
} from '../support/guardant-server';
import { byFeature, reading } from '../support/vendor-poll';

describe('holders', () => {
  it('are the sessions of each feature, a second one of a computer without a seat of its own', async () => {
    const twice = [session(1), session(2, { host: { name: 'ws-1', ip: '10.0.0.1' } })];
    const { poll } = await server([
      { ...survey, sessions: () => twice },
      { ...survey, featureNumber: 3, name: 'Export', consumptionMode: 1, sessions: sessionList(1) },
      { ...survey, featureNumber: 4, name: 'Field', remoteMode: 1 },
    ]);
    const { pools } = reading(await poll({ wantHolders: true }));
    const common = { until: null, reservation: null, since: '2025-11-22T08:00:00.000Z' };
    expect(byFeature(pools, 'Volume survey').holders).toEqual([
      { ...common, user: 'user1', host: 'ws-1', seats: 1, leaseId: '1' },
      { ...common, user: 'user2', host: 'ws-1', seats: 0, leaseId: '2' },
    ]);
    expect(byFeature(pools, 'Volume survey').used).toBe(1);
    expect(byFeature(pools, 'Export').holders).toMatchObject([{ user: 'user1', seats: 1 }]);
    expect(byFeature(pools, 'Field').holders).toEqual([]);
  });

  it('keep ids of any size, take an id for a missing name, and no time for the year 1970', async () => {
    const ids = '"productNumber": 16, "dongleId": 14314416473658448602,';
    const json = { 'Content-Type': 'application/json' };
    const simulator = await startSimulator({
      handle: ({ path }) => ({
        status: 200,
        headers: json,
        text: path.endsWith('/sessions')
          ? fixture('sessions.json')
          : sample.replaceAll('"productNumber": 16,', ids),
      }),
    });
    closing.push(() => simulator.close());
    const [first] = reading(await connect(simulator).poll({ wantHolders: true })).pools;
    const common = { seats: 1, until: null, reservation: null };
    expect(first?.holders).toEqual([
      {
        ...common,
        user: 'petra.v',
        host: 'NB-HH-208',
        since: '2025-11-22T08:00:00.000Z',
        leaseId: '14314416473658448699',
      },
      { ...common, user: '10002', host: '10.20.4.22', since: null, leaseId: '14314416473658448700' },
    ]);
  });

  it('are asked only where they are wanted', async () => {
    const { simulator, poll } = await server([{ ...survey, sessions: sessionList(1) }]);
    expect(reading(await poll()).pools[0]?.holders).toBeNull();
    expect(simulator.requests.map(({ path }) => path)).toEqual(['/v1.0/lm/features']);
  });

  it('are unknown where the server has no list of sessions, which is nobody’s fault', async () => {
    const { poll } = await server([{ ...survey, sessions: sessionList(2) }], { hasSessions: false });
    const { pools, warnings } = reading(await poll({ wantHolders: true }));
    expect(pools[0]).toMatchObject({ used: 2, holders: null });
    expect(warnings).toEqual([]);
  });

  it.each([
    [{ kind: 'status', status: 500 } as const, 'status 500'],
    [{ kind: 'body', text: '<html>' } as const, 'the top'],
    [{ kind: 'body', text: '{"sessions":[{"feature":{}}]}' } as const, 'sessions[0].feature'],
  ])(
    'are unknown with a warning, and the pools are there, where the list can’t be read (%j)',
    async (fault, words) => {
      const { simulator, poll } = await server([{ ...survey, sessions: sessionList(2) }]);
      simulator.fault(fault, { path: /sessions/ });
      const { pools, warnings } = reading(await poll({ wantHolders: true }));
      expect(pools[0]).toMatchObject({ used: 2, holders: null });
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain(words);
    },
  );

  it('are read page by page until the server’s total', async () => {
    const { simulator, poll } = await server([
      { ...survey, consumptionMode: 1, maxConcurrentResource: 300, sessions: sessionList(250) },
    ]);
    expect(reading(await poll({ wantHolders: true })).pools[0]?.holders).toHaveLength(250);
    expect(simulator.requests.slice(1).map(({ query }) => query)).toEqual([
      'page=1&limit=100',
      'page=2&limit=100',
      'page=3&limit=100',
    ]);
  });

  it('end at a short page where there is no total, at a page that says nothing new, and at the cap', async () => {
    const page = (from: number, length: number) => ({
      sessions: Array.from({ length }, (_, index) => ({
        ...session(from + index),
        feature: { ...survey, productModification: 0, vendor },
      })),
    });
    const short = fakeHttp([page(1, 100), page(101, 20)]);
    expect((await readSessions(short, '')).sessions).toHaveLength(120);
    const same = fakeHttp(Array.from({ length: 9 }, () => page(1, 100)));
    expect((await readSessions(same, '')).sessions).toHaveLength(100);
    expect(same.asked()).toBe(2);
    const endless = fakeHttp(Array.from({ length: 200 }, (_, index) => page(1 + 100 * index, 100)));
    const { sessions, warnings } = await readSessions(endless, '');
    expect([sessions?.length, endless.asked()]).toEqual([10_000, 100]);
    expect(warnings[0]).toContain('first 10000');
  });

  it('are told by dongle, else by size, else not at all', async () => {
    const own = (id: number, more: Partial<SimulatedFeature>): SimulatedFeature => ({
      ...survey,
      ...more,
      sessions: () => [session(id)],
    });
    const ids = async (...features: SimulatedFeature[]) => {
      const { poll } = await server(features);
      const { pools, warnings } = reading(await poll({ wantHolders: true }));
      return { ids: pools.map(({ holders }) => holders?.map(({ leaseId }) => leaseId) ?? null), warnings };
    };
    expect((await ids(own(1, { dongleId: 8 }), own(2, { dongleId: 9 }))).ids).toEqual([['1'], ['2']]);
    expect((await ids(own(1, {}), own(2, { maxConcurrentResource: 5 }))).ids).toEqual([['1'], ['2']]);
    const alike = await ids(own(1, {}), own(2, {}));
    expect(alike.ids).toEqual([null, null]);
    expect(alike.warnings[0]).toContain('can’t be told apart');
  });

  it('of features that the list does not have are counted in a warning', async () => {
    const { simulator, poll } = await server([{ ...survey, sessions: sessionList(2) }]);
    simulator.fault({ kind: 'body', text: sample }, { path: /features/ });
    const { warnings } = reading(await poll({ wantHolders: true }));
    expect(warnings).toEqual([]);
    simulator.fault({ kind: 'body', text: '{"features":[]}' }, { path: /features/ });
    expect(reading(await poll({ wantHolders: true })).warnings[0]).toContain('2 belong to no feature');
  });
});
