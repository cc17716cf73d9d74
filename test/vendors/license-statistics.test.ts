import { describe, expect, it } from 'vitest';
import type { SimulatedSession } from '../../electron/demo/license-statistics';
import {
  fixture,
  sampleTexts,
  server,
  serverSaying,
  session,
  solver,
  token,
} from '../support/statistics-server';
import { failure, reading } from '../support/vendor-poll';

describe('the samples', () => {
  it.each(['old', 'new'] as const)(
    'give one pool for each feature of a server in the %s shape',
    async (shape) => {
      const { poll } = await serverSaying(sampleTexts(shape));
      const { pools, warnings } = reading(await poll({ wantHolders: true }));
      expect(warnings).toEqual([]);
      expect(pools.slice(0, 2)).toMatchObject([
        {
          key: '3.12',
          product: 'solver',
          version: '2.1',
          server: 'lm-x 1',
          unit: 'licenses',
          used: 3,
          total: 10,
          free: 7,
          reserved: null,
          level: 'ok',
          validity: { kind: 'until', until: '2027-05-20T00:00:00.000Z' },
          details: { frvd: 'N/A', fexp: '2027-05-20', ftype: 'floating' },
        },
        { key: '4.12', server: 'lm-x 2', used: 4, total: null, free: null, reserved: 2, level: 'uncounted' },
      ]);
      expect(pools[1]?.details).toMatchObject({ ft: 'Unlimited', fbrwd: 1, futil: 0 });
    },
  );

  it('name one person on two hosts twice, with the check-out times as they came', async () => {
    const { poll } = await serverSaying(sampleTexts('old'));
    const [pool] = reading(await poll({ wantHolders: true })).pools;
    const unsaid = { until: null, leaseId: null, reservation: null };
    expect(pool?.holders).toEqual([
      { user: 'alice', host: 'ws-07', seats: 1, since: '2017-05-20 10:20:00', ...unsaid },
      { user: 'alice', host: 'ws-08', seats: 2, since: '2017-05-20 10:41:07', ...unsaid },
    ]);
  });

  it('give the users of License Statistics itself as a pool where its license is told', async () => {
    const { poll } = await serverSaying(sampleTexts('new'));
    const pool = reading(await poll()).pools.find(({ key }) => key === 'users');
    expect(pool).toMatchObject({
      product: 'License Statistics users',
      unit: 'users',
      used: 93,
      total: 100,
      free: 7,
      details: { current: 82 },
    });
  });

  it('give the users without a total where only those with and without licenses are told', async () => {
    const { poll } = await serverSaying(sampleTexts('old'));
    const pool = reading(await poll()).pools.find(({ key }) => key === 'users');
    expect(pool).toMatchObject({ used: 2, total: null, level: 'uncounted' });
    expect(pool?.details).toEqual({ current: 2, 'hu0.tu': 91 });
  });

  it.each(['old', 'new'] as const)(
    'put the highest usage into the details of the connection (%s)',
    async (shape) => {
      const { poll } = await serverSaying(sampleTexts(shape));
      expect(reading(await poll()).details).toEqual({
        highestUsage: [
          { user: 'bob', seats: 4 },
          { user: 'alice', seats: 3 },
        ],
      });
    },
  );
});

describe('totals', () => {
  const calls = (paths: readonly { readonly path: string }[]) =>
    paths.flatMap(({ path }) => /license-server\/(\d+)\//.exec(path)?.[1] ?? []);

  it('are asked of the servers in the settings, else of those seen in this run', async () => {
    let sessions = [session(1)];
    const named = await server({ sessions: () => sessions, settings: { licenseServers: [3, 9] } });
    const open = await server({ sessions: () => sessions });
    for (const { poll } of [named, open]) await poll();
    sessions = [];
    await open.poll();
    expect(calls(named.simulator.requests)).toEqual(['3', '9']);
    expect(calls(open.simulator.requests)).toEqual(['3', '3']);
  });

  it('stay known in the run after the last check-out, with nothing used', async () => {
    let sessions: SimulatedSession[] = [session(1, { seats: 10 })];
    const { poll } = await server({ sessions: () => sessions });
    expect(reading(await poll()).pools[0]).toMatchObject({ used: 10, total: 10, level: 'exhausted' });
    sessions = [];
    expect(reading(await poll()).pools[0]).toMatchObject({
      key: '3.12',
      used: 0,
      total: 10,
      free: 10,
      level: 'ok',
    });
  });

  it('stay known in the run, with a warning, while a server’s own report fails', async () => {
    const { poll, simulator } = await server({ sessions: () => [session(1)] });
    await poll();
    simulator.fault({ kind: 'status', status: 500 }, { path: /license-server/ });
    const { pools, warnings } = reading(await poll());
    expect(pools[0]).toMatchObject({ used: 1, total: 10, level: 'ok' });
    expect(warnings.join(' ')).toMatch(/^Totals of license server 3 can’t be told/);
  });

  it('may be typed in where the server gives none', async () => {
    const texts = {
      ...sampleTexts('new'),
      '/license-server/3/current-usage/json': '{"success":true,"data":[]}',
    };
    const { poll } = await serverSaying(texts, { totals: { '3.12': 4, users: 5 } });
    const { pools } = reading(await poll());
    expect(pools[0]).toMatchObject({ used: 3, total: 4, free: 1 });
    expect(pools.at(-1)).toMatchObject({ total: 100 });
  });

  it('count what the server reports although the token may not see its sessions', async () => {
    const texts = {
      ...sampleTexts('new'),
      '/users/current/json': '{"success":true,"data":[],"totalCount":0}',
    };
    const { poll } = await serverSaying(texts, { licenseServers: [3] });
    expect(reading(await poll()).pools[0]).toMatchObject({ used: 3, total: 10, holders: null });
  });

  it.each([
    ['2026-11-21', 'expired'],
    ['2026-11-22', 'ok'],
    ['2026-11-22 09:00:00', 'expired'],
    ['permanent', 'ok'],
    ['soon', 'ok'],
  ])('with an end of %s are %s', async (expires, level) => {
    const { poll } = await server({ sessions: () => [session(1, { feature: { ...solver, expires } })] });
    const [pool] = reading(await poll()).pools;
    expect(pool).toMatchObject({ level, details: { fexp: expires } });
  });
});

describe('refusals', () => {
  it('says in words that newer versions have removed the report, and shows no zeros', async () => {
    for (const removedAs of ['status', 'refusal'] as const) {
      const { poll } = await server({ version: '6.3', removedAs });
      const found = failure(await poll());
      expect(found.kind).toBe(removedAs === 'status' ? 'not-found' : 'vendor-error');
      expect(found.message).toMatch(/6\.3 and newer have removed it/);
    }
  });

  it('keeps the seats and says what is missing where only other reports are removed', async () => {
    const { poll } = await serverSaying({ '/users/current/json': fixture('new/users-current') });
    const { pools, warnings, details } = reading(await poll());
    expect(pools.map(({ key, used, total }) => [key, used, total])).toEqual([
      ['3.12', 3, null],
      ['4.12', 4, null],
    ]);
    expect(details).toEqual({});
    expect(warnings).toHaveLength(2);
    expect(warnings.join(' ')).toMatch(/License Statistics users can’t be told.*6\.3 and newer/);
  });

  it('has no totals, and nothing to say of it at each poll, where no server has a report of its own', async () => {
    const { '/license-server/3/current-usage/json': _, ...texts } = sampleTexts('new');
    const { '/license-server/4/current-usage/json': __, ...others } = texts as Record<string, string>;
    const { poll } = await serverSaying(others);
    const { pools, warnings } = reading(await poll());
    expect(pools.slice(0, 2).map(({ used, total }) => [used, total])).toEqual([
      [3, null],
      [4, null],
    ]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['wrong', 'unauthorized', /scope API/],
    ['agent-token', 'forbidden', /scope Agent/],
  ])('tells a %s token as %s', async (given, kind, words) => {
    const { poll } = await server({ given });
    const found = failure(await poll());
    expect(found).toMatchObject({ kind });
    expect(found.message).toMatch(words);
  });

  it('names the code of a refusal, and its text only where that is short and harmless', async () => {
    const saying = async (msg: unknown, code: unknown) => {
      const text = JSON.stringify({ success: false, msg, code, data: null });
      const { poll } = await serverSaying({ '/users/current/json': text });
      return failure(await poll());
    };
    const plain = await saying('The report is locked', 17);
    expect(plain.kind).toBe('vendor-error');
    expect(plain.message).toContain('(code 17: The report is locked)');
    for (const msg of [`bad token ${token}`, '<b>no</b>', 'x'.repeat(300), { a: 1 }, null])
      expect((await saying(msg, 17)).message).toContain('(code 17);');
    expect((await saying(null, null)).message).toContain('(code none);');
    expect((await saying(null, token)).message).not.toContain(token);
  });

  it('fails whole where the server goes away in the middle of a poll', async () => {
    const { poll, simulator } = await server({ sessions: () => [session(1)] });
    simulator.fault({ kind: 'cut' }, { path: /highest-usage/ });
    expect(failure(await poll()).kind).toBe('unreachable');
  });

  it('comes back no earlier than a report that is asked too often wants', async () => {
    const { poll, simulator } = await server({ sessions: () => [session(1)] });
    const headers = { 'Retry-After': '90' };
    simulator.fault({ kind: 'status', status: 429, headers }, { path: /highest-usage/ });
    expect(reading(await poll())).toMatchObject({ comeBackAt: '2026-11-22T10:01:30.000Z' });
  });

  it('leaves a row out that can’t be read, and names it', async () => {
    const text = fixture('new/users-current').replace('"lus": 2', '"lus": "two"');
    const { poll } = await serverSaying({ ...sampleTexts('new'), '/users/current/json': text });
    const { pools, warnings } = reading(await poll());
    expect(pools[0]).toMatchObject({ used: 1 });
    expect(warnings[0]).toContain('data[1].lus');
  });
});
