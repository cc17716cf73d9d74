import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { StatisticsOptions } from '../../electron/demo/license-statistics';
import { server, session, solver, token } from '../support/statistics-server';

const envelope = z.object({
  success: z.boolean(),
  code: z.number().nullable(),
  data: z.array(z.record(z.string(), z.union([z.string(), z.number()]))).nullable(),
  totalCount: z.number().optional(),
});

const people = [
  session(1, { user: 'Alice' }),
  session(2, { user: 'bob', seats: 4 }),
  session(3, { user: 'Albert' }),
];

async function ask(
  query: string,
  options: Partial<StatisticsOptions> = {},
  headers?: Record<string, string>,
) {
  const { simulator } = await server({ sessions: () => people, ...options });
  const response = await fetch(`${simulator.origin}/api/v1/report/users/current/json?${query}`, {
    headers: headers ?? { 'X-Auth-token': token },
  });
  const answer = envelope.parse(await response.json());
  return { status: response.status, ...answer, users: answer.data?.map((row) => row['un']) };
}

const filter = (value: unknown): string => `filter=${encodeURIComponent(JSON.stringify(value))}`;

describe('the simulated License Statistics', () => {
  it.each([
    'filter=[{',
    'filter=%7B%7D',
    filter([{ type: 'string', field: 'nobody', value: '' }]),
    filter([{ type: 'string', field: 'lus', value: '1' }]),
    filter([{ type: 'numeric', comparison: 'ge', field: 'lus', value: '1' }]),
    filter([{ type: 'numeric', comparison: 'gt', field: 'lus', value: 'x' }]),
    filter([{ property: 'un', value: 'a' }]),
    'limit=0',
    'limit=-1',
    'limit=two',
    'offset=-1',
    'rn=',
    'orderBy=size&orderDirection=ASC',
    'orderBy=un',
    'orderBy=un&orderDirection=UP',
    'orderDirection=ASC',
    'order=[]',
    'fieldsVisibility={"un":1}',
    'fieldsVisibility={"size":"1"}',
    'page=2',
  ])('refuses %s with status 200 and a code', async (query) => {
    const answer = await ask(query);
    expect(answer).toMatchObject({ status: 200, success: false, data: null });
    expect(answer.code).toBeGreaterThan(1000);
  });

  it('takes the token in its own header only', async () => {
    expect(await ask('', {}, { Authorization: `Bearer ${token}` })).toMatchObject({ status: 401 });
    expect(await ask('', {}, { 'X-Auth-token': 'agent-token' })).toMatchObject({ status: 403 });
    expect(await ask('')).toMatchObject({ status: 200, success: true, totalCount: 3 });
  });

  it('filters, then orders, then cuts, and counts what matches', async () => {
    const names = filter([{ type: 'string', field: 'un', value: 'AL' }]);
    expect(await ask(`${names}&orderBy=un&orderDirection=DESC&offset=1&limit=1`)).toMatchObject({
      users: ['Albert'],
      totalCount: 2,
    });
    const many = filter([{ type: 'numeric', comparison: 'gt', field: 'lus', value: '1' }]);
    expect(await ask(many)).toMatchObject({ users: ['bob'], totalCount: 1 });
    expect(await ask('filter=[{"type":"string","field":"un","value":"b"}]')).toMatchObject({ totalCount: 2 });
  });

  it('speaks the newer dialect and no other where it is that version', async () => {
    const version = { version: '6.8' } as const;
    const newer = `${filter([{ property: 'lus', value: 1 }])}&order=[{"property":"un","direction":"DESC"}]`;
    expect(await ask(newer, version)).toMatchObject({ users: ['Alice', 'Albert'] });
    expect(await ask('orderBy=un&orderDirection=ASC', version)).toMatchObject({ success: false });
  });

  it('has the older shape, or none, where it is that version', async () => {
    const old = await ask('', { version: '5.6' });
    expect(Object.keys(old.data?.[0] ?? {})).toEqual([
      'fid',
      'fns',
      'ftype',
      'fv',
      'lsid',
      'lsn',
      'uid',
      'un',
      'hn',
      'lco',
      'fu',
    ]);
    expect(await ask('', { version: '6.3' })).toMatchObject({ status: 404, success: false });
    expect(solver.total).toBe(10);
  });
});
