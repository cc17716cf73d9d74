import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../electron/domain/connection';
import { success } from '../../electron/domain/failure';
import { instantOf } from '../../electron/domain/instant';
import { Secret } from '../../electron/domain/secret';
import type { WindowReport } from '../../electron/domain/window-report';
import { createSessions } from '../../electron/polling/sessions';
import { type ReportDesk, createReportDesk } from '../../electron/reports/report-desk';
import { vendorById } from '../../electron/vendors';
import { account, cloud, historyPath } from '../support/citrix-server';
import { server, session, token } from '../support/statistics-server';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sw-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const wanted: WindowReport = {
  connectionId: 'ls',
  format: 'csv',
  fields: [],
  conditions: [],
  order: null,
  limit: null,
  title: null,
};

interface Given {
  readonly connections: readonly Connection[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly where?: string | null;
  readonly onProgress?: (bytes: number, desk: ReportDesk) => void;
}

function aDesk({ connections, secrets, where = 'r.csv', onProgress = () => undefined }: Given) {
  const asked: string[] = [];
  let ended = 0;
  const now = () => instantOf(Date.parse('2026-11-22T10:00:00Z'));
  const opened = Object.fromEntries(
    Object.entries(secrets).map(([name, value]) => [name, new Secret(value)]),
  );
  const desk: ReportDesk = createReportDesk({
    vendorById,
    connections: () => connections,
    openSecrets: () => Promise.resolve(success(opened)),
    openLine: () => {
      const sessions = createSessions({ now, timeoutMs: 5000, userAgent: 'Seatwatch/test' });
      return { ...sessions, endAll: () => void (sessions.endAll(), (ended += 1)) };
    },
    askWhere: ({ name }, format) => {
      asked.push(`${name} ${format}`);
      return Promise.resolve(where === null ? null : path.join(folder, where));
    },
    onProgress: (bytes) => onProgress(bytes, desk),
    now,
  });
  return { desk, asked, ended: () => ended };
}

const statistics = (origin: string): Connection => ({
  id: 'ls',
  vendor: 'license-statistics',
  name: 'Hamburg',
  settings: { baseUrl: origin },
});

async function hamburg(given: Partial<Given> = {}) {
  const people = [session(1, { seats: 3 }), session(2), session(3, { seats: 2 })];
  const { simulator } = await server({ sessions: () => people });
  const connections = [
    statistics(simulator.origin),
    { id: 'hq', vendor: 'thinfinity', name: 'HQ', settings: { baseUrl: simulator.origin, clientId: 'x' } },
  ];
  return { simulator, ...aDesk({ connections, secrets: { token }, ...given }) };
}

describe('a report for a window', () => {
  it('is offered of the connections whose vendor makes one, with the names of its columns', async () => {
    const { desk } = await hamburg();
    expect(desk.sources()).toMatchObject([{ connectionId: 'ls', hasHistory: false }]);
    expect(desk.sources()[0]?.columns).toContainEqual({ id: 'lus', label: 'Used', kind: 'number' });
  });

  it('has the chosen columns in their order, and the rows that the conditions leave', async () => {
    const { desk, asked, ended } = await hamburg();
    const conditions = [
      { field: 'lus', operator: 'above', value: '1' },
      { field: 'un', operator: 'contains', value: 'USER' },
    ] as const;
    const answer = await desk.save({
      ...wanted,
      fields: ['lus', 'un'],
      conditions: [...conditions],
      order: { field: 'lus', direction: 'ASC' },
    });
    expect(answer).toEqual({ outcome: 'done', message: 'Saved as r.csv, 26 bytes.' });
    const read = Papa.parse<string[]>(readFileSync(path.join(folder, 'r.csv'), 'utf8').trim());
    expect(read.data).toEqual([
      ['lus', 'un'],
      ['2', 'user3'],
      ['3', 'user1'],
    ]);
    expect({ asked, ended: ended() }).toEqual({ asked: ['Hamburg csv'], ended: 1 });
  });

  it('is not asked for where no place was chosen, or a condition can’t be written', async () => {
    const { desk, simulator } = await hamburg({ where: null });
    expect(await desk.save(wanted)).toMatchObject({ outcome: 'cancelled', message: 'Nothing was saved.' });
    const { desk: other, asked } = await hamburg();
    const conditions = [{ field: 'lus', operator: 'above' as const, value: 'many' }];
    const answer = await other.save({ ...wanted, conditions });
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toContain('conditions[0].value, expected a number');
    expect({ asked, requests: simulator.requests.length }).toEqual({ asked: [], requests: 0 });
  });

  it('tells how much has come, and leaves nothing when it is cancelled on the way', async () => {
    const told: number[] = [];
    const { desk, simulator } = await hamburg({
      onProgress: (bytes, running) => {
        told.push(bytes);
        running.stop();
      },
    });
    writeFileSync(path.join(folder, 'r.csv'), 'good');
    simulator.fault({ kind: 'huge', bytes: 30_000_000 });
    expect(await desk.save(wanted)).toEqual({
      outcome: 'cancelled',
      message: 'Cancelled; no file was changed.',
    });
    expect(told[0]).toBeGreaterThan(100_000);
    expect(told.at(-1)).toBeLessThan(20_000_000);
    expect(readdirSync(folder)).toEqual(['r.csv']);
    expect(readFileSync(path.join(folder, 'r.csv'), 'utf8')).toBe('good');
  });

  it.each([
    ['refuses', { kind: 'status', status: 403 } as const, /^Hamburg can’t be read\. /],
    ['answers with a page', { kind: 'body', text: '<html><body>Log in</body></html>' } as const, /web page/],
    ['breaks off', { kind: 'cut' } as const, /^Hamburg can’t be read\. /],
  ])('says what to do where the server %s, and leaves nothing', async (_, fault, words) => {
    const { desk, simulator } = await hamburg();
    simulator.fault(fault);
    const answer = await desk.save(wanted);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(words);
    expect(answer.message).not.toContain(token);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where its connection is gone or its folder can’t be written', async () => {
    const { desk } = await hamburg({ where: 'nowhere/r.csv' });
    expect((await desk.save({ ...wanted, connectionId: 'old' })).message).toMatch(/is gone/);
    expect((await desk.save({ ...wanted, connectionId: 'hq' })).message).toMatch(/HQ makes no reports/);
    expect((await desk.save(wanted)).message).toMatch(/r\.csv can’t be written\. Check its folder/);
  });
});

describe('a monthly history for a window', () => {
  const month = { month: '2026-10', owned: 25, users: 3, devices: 5, added: 1 };

  async function europe() {
    const { simulator } = await cloud({ history: () => [month] });
    const { customerId, clientId, clientSecret } = account;
    const { origin } = simulator;
    const settings = { customerId, clientId, baseUrl: origin, trustUrl: origin };
    const connections = [{ id: 'eu', vendor: 'citrix-cloud', name: 'Citrix EU', settings }];
    return { simulator, ...aDesk({ connections, secrets: { clientSecret } }) };
  }

  it('is read when it is asked for, with a log-in of its own', async () => {
    const { desk, simulator, ended } = await europe();
    expect(desk.sources()).toEqual([{ connectionId: 'eu', columns: null, hasHistory: true }]);
    const before = simulator.requests.length;
    const answer = await desk.history('eu');
    expect(answer).toMatchObject({
      kind: 'read',
      history: { months: [{ month: '2026-10', counts: { totalAvailableLicenseCount: 25 } }] },
    });
    const paths = simulator.requests.slice(before).map(({ path: at }) => at.split('/').at(-1));
    expect(paths).toEqual(['clients', 'historicalusage']);
    expect(ended()).toBe(1);
  });

  it('is empty where the vendor has none yet, and says why it can’t be read', async () => {
    const { desk, simulator } = await europe();
    simulator.fault({ kind: 'status', status: 404 }, { path: historyPath });
    expect(await desk.history('eu')).toMatchObject({ kind: 'read', history: { months: [] } });
    simulator.fault({ kind: 'status', status: 403 }, { path: historyPath });
    expect(await desk.history('eu')).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^Citrix EU can’t be read\. The API client has no licensing permission/),
    });
    expect(await desk.history('old')).toMatchObject({ kind: 'refused' });
  });
});
