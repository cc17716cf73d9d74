import { describe, expect, it } from 'vitest';
import type { SimulatedSession } from '../../electron/demo/license-statistics';
import { fixture, sampleTexts, server, serverSaying, session } from '../support/statistics-server';
import { failure, reading } from '../support/vendor-poll';

const crowd = (count: number): SimulatedSession[] =>
  Array.from({ length: count }, (_, index) => session(index));

describe('many sessions', () => {
  it('are read page by page until totalCount, oldest check-out first', async () => {
    const all = crowd(2345);
    const { poll, listQueries } = await server({ sessions: () => all });
    const { pools, warnings } = reading(await poll({ wantHolders: true }));
    expect(pools[0]).toMatchObject({ used: 2345 });
    expect(pools[0]?.holders).toHaveLength(2345);
    expect(warnings).toEqual([]);
    for (const query of listQueries()) {
      expect(query.get('orderBy')).toBe('lco');
      expect(query.get('orderDirection')).toBe('ASC');
      expect(query.get('limit')).toBe('1000');
    }
    expect(listQueries().map((query) => query.get('offset'))).toEqual(['0', '950', '1900']);
  });

  it('count each on its own although two are alike to the second', async () => {
    const twins = [session(1), session(1, { seats: 2 }), { ...session(1), user: 'other' }];
    const { poll } = await server({ sessions: () => twins });
    const [pool] = reading(await poll({ wantHolders: true })).pools;
    expect(pool).toMatchObject({ used: 4 });
    expect(pool?.holders?.map(({ user, seats }) => [user, seats])).toEqual([
      ['user1', 1],
      ['user1', 2],
      ['other', 1],
    ]);
  });

  it('count alike ones on two pages, too, as long as nothing shifts', async () => {
    const at = '2026-11-22 08:00:00';
    const all = crowd(2000).map((one) => ({ ...one, checkedOut: at }));
    const twins = all.map((one, index) =>
      index === 1100 || index === 996 ? { ...one, ...session(7), checkedOut: at } : one,
    );
    const { poll } = await server({ sessions: () => twins });
    const { pools, warnings } = reading(await poll({ wantHolders: true }));
    expect(pools[0]).toMatchObject({ used: 2000 });
    expect(pools[0]?.holders?.filter(({ user }) => user === session(7).user)).toHaveLength(3);
    expect(warnings).toEqual([]);
  });

  it('are counted once although rows shift between two pages', async () => {
    let all = crowd(2000);
    const { poll } = await server({
      sessions: () => {
        const now = all;
        // Between two pages ten of the oldest end, and five come.
        all = [
          ...all.slice(10),
          ...Array.from({ length: 5 }, (_, index) => session(all.length + 5000 + index)),
        ];
        return now;
      },
    });
    const [pool] = reading(await poll({ wantHolders: true })).pools;
    const users = pool?.holders?.map(({ user }) => user) ?? [];
    expect(new Set(users).size).toBe(users.length);
    // Who was there all the time is there.
    for (let index = 40; index < 2000; index += 1) expect(users).toContain(`user${index}`);
  });

  it('are read anew where more ended between two pages than these overlap, and missed aloud if that goes on', async () => {
    const all = crowd(3000);
    let asked = 0;
    const once = await server({ sessions: () => (asked++ === 0 ? all : all.slice(500)) });
    const calm = reading(await once.poll());
    expect(calm.pools[0]).toMatchObject({ used: 2500 });
    expect(calm.warnings).toEqual([]);
    asked = 0;
    const always = await server({ sessions: () => all.slice(500 * asked++) });
    expect(reading(await always.poll()).warnings.join(' ')).toMatch(/changed so fast/);
  });

  it('end although a server gives the same page again and again', async () => {
    const text = fixture('new/users-current').replace('"totalCount": 3', '"totalCount": 300000');
    const { poll, listQueries } = await serverSaying({ ...sampleTexts('new'), '/users/current/json': text });
    const { pools, warnings } = reading(await poll());
    expect(pools[0]).toMatchObject({ used: 3 });
    expect(warnings.join(' ')).toMatch(/changed so fast/);
    expect(listQueries().length).toBeLessThan(6);
  });
});

describe('the dialect', () => {
  it('is found out by what the server takes, and remembered for the run', async () => {
    const { poll, listQueries } = await server({ version: '6.8', sessions: () => crowd(3) });
    await poll();
    await poll();
    expect(listQueries().map((query) => [query.has('orderBy'), query.has('order')])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(JSON.parse(listQueries()[1]?.get('order') ?? '')).toContainEqual({
      property: 'lco',
      direction: 'ASC',
    });
  });

  const overlooking = (follows: RegExp) => {
    const forwards = fixture('new/users-current');
    const { data, ...rest } = JSON.parse(forwards) as { data: unknown[] };
    const backwards = JSON.stringify({ ...rest, data: [...data].reverse() });
    const said = (query: string) => (follows.test(query) ? forwards : backwards);
    return serverSaying({ ...sampleTexts('new'), '/users/current/json': said });
  };

  it('is the newer one where a server overlooks the older and follows the newer', async () => {
    const { poll, listQueries } = await overlooking(/(^|&)order=/);
    await poll();
    await poll();
    expect(listQueries().map((query) => query.has('order'))).toEqual([false, true, true]);
  });

  it('stays the older one where a server follows neither', async () => {
    const { poll, listQueries } = await overlooking(/never/);
    expect(reading(await poll()).pools[0]).toMatchObject({ key: '3.12', used: 3 });
    await poll();
    expect(listQueries().map((query) => query.has('order'))).toEqual([false, true, false]);
  });

  it('is not tried out where it is set', async () => {
    const { poll, listQueries } = await server({ version: '6.8', settings: { dialect: 'v1' } });
    expect(failure(await poll()).kind).toBe('vendor-error');
    expect(listQueries()).toHaveLength(1);
  });

  it('is looked for again after the server refused what it took before', async () => {
    const { poll, simulator, listQueries } = await server({ sessions: () => crowd(1) });
    await poll();
    simulator.fault(
      { kind: 'body', text: '{"success":false,"code":1}' },
      { path: /users\/current/, times: 1 },
    );
    expect(failure(await poll()).kind).toBe('vendor-error');
    expect(reading(await poll()).pools).not.toEqual([]);
    expect(listQueries()).toHaveLength(3);
  });
});
