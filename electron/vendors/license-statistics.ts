import { z } from 'zod';
import { type Failure, type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { count } from '../domain/parse';
import type { PoolReading } from '../domain/reading';
import { urlField } from './field';
import { type Notes, featurePools, startNotes, usersPool } from './license-statistics-pools';
import {
  type Dialect,
  type Setting,
  dialectOfFilter,
  dialects,
  queryText,
  wishFault,
} from './license-statistics-query';
import {
  type Access,
  type FeatureRow,
  type Session,
  ask,
  askList,
  explain,
  featureShape,
  requestFor,
  sessionShape,
  topUserShape,
  usersShape,
} from './license-statistics-wire';
import { type Page, readPages } from './paging';
import { type ReportWish, defineVendor } from './vendor';

const pageRows = 1000;
const currentUsers = 'Current Users';
// The newest check-out last, so that who comes meanwhile comes at the end.
const stableOrder = (['lco', 'uid', 'fid'] as const).map((field) => ({ field, direction: 'ASC' }) as const);

const askPage = (access: Access, dialect: Dialect, offset: number): Promise<Result<Page<Session>>> =>
  askList(
    access,
    `users/current/json?${queryText({ order: stableOrder, limit: pageRows, offset }, dialect)}`,
    currentUsers,
    sessionShape,
  );

const isInOrder = ({ rows }: Page<Session>): boolean =>
  rows.every(({ lco }, index) => index === 0 || (rows[index - 1]?.lco ?? '') <= (lco ?? '\uffff'));

/** The first page; with the setting `auto` it shows which dialect the server takes and follows. */
async function firstPage(
  access: Access,
  setting: Setting,
  notes: Notes,
): Promise<Result<{ readonly page: Page<Session>; readonly dialect: Dialect }>> {
  const isOpen = setting === undefined || setting === 'auto';
  const known = isOpen ? notes.dialect : setting;
  const dialect = known ?? 'v1';
  const first = await askPage(access, dialect, 0);
  const isRefused = !first.ok && first.failure.kind === 'vendor-error';
  if (known === null && (isRefused || (first.ok && !isInOrder(first.value)))) {
    const second = await askPage(access, 'v6.8', 0);
    if (second.ok && (isRefused || isInOrder(second.value))) {
      notes.dialect = 'v6.8';
      return success({ page: second.value, dialect: 'v6.8' });
    }
  }
  // A server that refuses what it took before may be another version now.
  if (isOpen) notes.dialect = first.ok ? dialect : isRefused ? null : notes.dialect;
  return first.ok ? success({ page: first.value, dialect }) : first;
}

async function readSessions(access: Access, setting: Setting, notes: Notes) {
  const first = await firstPage(access, setting, notes);
  if (!first.ok) return first;
  const { page, dialect } = first.value;
  const keyOf = ({ uid, un, hn, fid, lco, lsid }: Session) => JSON.stringify([uid, un, hn, fid, lco, lsid]);
  return readPages({ askPage: (offset) => askPage(access, dialect, offset), keyOf, pageRows }, page);
}

/** What is said about reports that could not be read while the sessions could. */
interface Remarks {
  readonly warnings: string[];
  comeBackAt: Instant | null;
}

function leaveOut(what: string, { message, retryAt }: Failure, remarks: Remarks): null {
  remarks.warnings.push(`${what} can’t be told: ${message}`);
  if (retryAt !== null && (remarks.comeBackAt === null || retryAt > remarks.comeBackAt))
    remarks.comeBackAt = retryAt;
  return null;
}

// Then the server went away in the middle of the poll, and half a poll would look like a change of seats.
const isGone = (answer: Result<unknown>): answer is { ok: false; failure: Failure } =>
  !answer.ok && ['unreachable', 'timeout', 'tls'].includes(answer.failure.kind);

const serverReport = 'current usage of a license server';

function readReports(
  answers: readonly (readonly [number, Awaited<ReturnType<typeof askServer>>])[],
  remarks: Remarks,
): Map<number, readonly FeatureRow[]> {
  const reports = new Map<number, readonly FeatureRow[]>();
  const untold = new Map<string, { failure: Failure; lsids: number[] }>();
  for (const [lsid, answer] of answers) {
    if (answer.ok) {
      reports.set(lsid, answer.value.rows);
      remarks.warnings.push(...answer.value.warnings.map((text) => `License server ${lsid}: ${text}`));
      continue;
    }
    const { failure } = answer;
    const same = untold.get(failure.message) ?? { failure, lsids: [] };
    same.lsids.push(lsid);
    untold.set(failure.message, same);
  }
  for (const { failure, lsids } of untold.values())
    leaveOut(`Totals of license server ${lsids.join(', ')}`, failure, remarks);
  return reports;
}

const askServer = (access: Access, lsid: number) =>
  askList(access, `license-server/${lsid}/current-usage/json`, serverReport, featureShape);

const few = (warnings: readonly string[]): string[] =>
  warnings.length <= 20
    ? [...warnings]
    : [...warnings.slice(0, 19), `${warnings.length - 19} more warnings like these were left out.`];

const gapWarning =
  'Check-outs changed so fast while the list was read that some may be missing; the next poll reads it anew.';

/** The dialect of a report: as its filter is written, as set, or as the server takes it. */
async function reportDialect(
  access: Access,
  setting: Setting,
  wish: ReportWish,
  notes: Notes,
): Promise<Result<Dialect>> {
  const written = dialectOfFilter(wish.filter);
  if (written !== null) return success(written);
  if (setting !== undefined && setting !== 'auto') return success(setting);
  // Without these there is nothing that the dialects write differently.
  if (wish.order === null && wish.fields.length === 0) return success('v1');
  const first = await firstPage(access, setting, notes);
  return first.ok ? success(first.value.dialect) : first;
}

/** X-Formation License Statistics: who holds which features of every license server that it watches. */
export const licenseStatistics = defineVendor({
  id: 'license-statistics',
  name: 'License Statistics',
  mark: 'Ls',
  docs: 'https://docs.x-formation.com/display/LICSTAT/Current+Users+API',
  settings: {
    baseUrl: urlField(
      'Address',
      'Protocol, host and port (unless 80 or 443) of License Statistics, such as https://licenses.example.',
      true,
    ),
    dialect: {
      label: 'API dialect',
      kind: 'choice',
      help: 'How filters and orders are written: v1 until version 6.7, v6.8 from then on; auto finds out.',
      required: false,
      schema: z.enum(['auto', ...dialects], { error: 'expected auto, v1 or v6.8' }),
      choices: ['auto', ...dialects],
    },
    licenseServers: {
      label: 'License servers',
      kind: 'list',
      help: 'IDs (lsid) of the servers whose totals are read; without it those that current users are on.',
      required: false,
      schema: z.array(count),
    },
  },
  secrets: {
    token: {
      label: 'API token',
      help: 'User’s menu, API: a token with the scope API.',
      required: true,
    },
  },
  defaultPollSeconds: 60,
  minimumPollSeconds: 30,
  origins: ({ baseUrl }) => [new URL(baseUrl).origin],

  async poll({ settings, secrets, http, memory, now }) {
    const access: Access = { settings, secrets, http };
    const notes = memory.notes(startNotes);
    const list = await readSessions(access, settings.dialect, notes);
    if (!list.ok) return list;
    const sessions = list.value.rows;
    const lsids = new Set(
      settings.licenseServers ?? [...notes.servers.keys(), ...sessions.map(({ lsid }) => lsid)],
    );
    const [users, top, ...servers] = await Promise.all([
      ask(access, 'users/license/current-usage/json', 'current license usage', usersShape),
      askList(access, 'users/license/highest-usage/json', 'highest license usage', topUserShape),
      ...[...lsids].map(async (lsid) => [lsid, await askServer(access, lsid)] as const),
    ]);
    const gone = [users, top, ...servers.map(([, answer]) => answer)].find(isGone);
    if (gone !== undefined) return gone;
    const remarks: Remarks = { warnings: [...list.value.warnings], comeBackAt: null };
    if (list.value.hasGap) remarks.warnings.push(gapWarning);
    const reports = readReports(servers, remarks);
    const own: PoolReading[] = users.ok ? [usersPool(users.value)] : [];
    if (!users.ok) leaveOut('License Statistics users', users.failure, remarks);
    if (top.ok) remarks.warnings.push(...top.value.warnings);
    else leaveOut('The highest usage', top.failure, remarks);
    const highestUsage = top.ok
      ? top.value.rows.slice(0, 10).map(({ un, used }) => ({ user: un, seats: used }))
      : null;
    return success({
      pools: [...featurePools(notes, { sessions, reports }, now()), ...own],
      warnings: few(remarks.warnings),
      details: highestUsage === null ? {} : { highestUsage },
      comeBackAt: remarks.comeBackAt,
    });
  },

  report: {
    check: (wish, { dialect }) => wishFault(wish, dialect),
    async make({ settings, secrets, http, memory }, wish, sink) {
      const access: Access = { settings, secrets, http };
      const dialect = await reportDialect(access, settings.dialect, wish, memory.notes(startNotes));
      if (!dialect.ok) return dialect;
      const { format, order, name, filter, limit, offset, fields } = wish;
      const query = queryText(
        { order: order === null ? [] : [order], name, filter, limit, offset, fields },
        dialect.value,
      );
      const path = `users/current/${format}${query === '' ? '' : `?${query}`}`;
      return http.download(requestFor(access, path), sink, explain(currentUsers, secrets.token));
    },
  },
});
