import { z } from 'zod';
import { type Failure, type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { count } from '../domain/parse';
import type { PoolReading } from '../domain/reading';
import { texts } from '../texts/language';
import { urlField } from './field';
import { reportColumns } from './license-statistics-columns';
import { filterOf } from './license-statistics-conditions';
import { currentUsers, readSessions, reportDialect } from './license-statistics-list';
import { featurePools, startNotes, usersPool } from './license-statistics-pools';
import { dialects, queryText, wishFault } from './license-statistics-query';
import {
  type Access,
  type FeatureRow,
  ask,
  askList,
  explain,
  featureShape,
  requestFor,
  topUserShape,
  usersShape,
} from './license-statistics-wire';
import { defineVendor } from './vendor';

const words = () => texts().licenseStatistics;

/** What is said about reports that could not be read while the sessions could. */
interface Remarks {
  readonly warnings: string[];
  comeBackAt: Instant | null;
}

function leaveOut(what: string, { message, retryAt }: Failure, remarks: Remarks): null {
  remarks.warnings.push(words().untold(what, message));
  if (retryAt !== null && (remarks.comeBackAt === null || retryAt > remarks.comeBackAt))
    remarks.comeBackAt = retryAt;
  return null;
}

// Then the server went away in the middle of the poll, and half a poll would look like a change of seats.
const isGone = (answer: Result<unknown>): answer is { ok: false; failure: Failure } =>
  !answer.ok && ['unreachable', 'timeout', 'tls'].includes(answer.failure.kind);

function readReports(
  answers: readonly (readonly [number, Awaited<ReturnType<typeof askServer>>])[],
  remarks: Remarks,
): Map<number, readonly FeatureRow[]> {
  const reports = new Map<number, readonly FeatureRow[]>();
  const untold = new Map<string, { failure: Failure; lsids: number[] }>();
  for (const [lsid, answer] of answers) {
    if (answer.ok) {
      reports.set(lsid, answer.value.rows);
      remarks.warnings.push(...answer.value.warnings.map((text) => words().onServer(lsid, text)));
      continue;
    }
    const { failure } = answer;
    // This report is an extra that a server may not have; nothing is lost that another poll or its admin could mend.
    if (failure.kind === 'not-found') continue;
    const same = untold.get(failure.message) ?? { failure, lsids: [] };
    same.lsids.push(lsid);
    untold.set(failure.message, same);
  }
  for (const { failure, lsids } of untold.values())
    leaveOut(words().totalsOf(lsids.join(', ')), failure, remarks);
  return reports;
}

const askServer = (access: Access, lsid: number) =>
  askList(access, `license-server/${lsid}/current-usage/json`, words().reports.server, featureShape);

const few = (warnings: readonly string[]): string[] =>
  warnings.length <= 20
    ? [...warnings]
    : [...warnings.slice(0, 19), words().moreWarnings(warnings.length - 19)];

/** X-Formation License Statistics: who holds which features of every license server that it watches. */
export const licenseStatistics = defineVendor({
  id: 'license-statistics',
  name: 'License Statistics',
  mark: 'Ls',
  docs: 'https://docs.x-formation.com/display/LICSTAT/Current+Users+API',
  settings: {
    baseUrl: urlField(() => words().baseUrl, true),
    dialect: {
      words: () => words().dialect,
      kind: 'choice',
      required: false,
      schema: z.enum(['auto', ...dialects], { error: () => words().dialectExpected }),
      choices: ['auto', ...dialects],
    },
    licenseServers: {
      words: () => words().licenseServers,
      kind: 'list',
      required: false,
      schema: z.array(count),
    },
  },
  secrets: { token: { words: () => words().token, required: true } },
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
      ask(access, 'users/license/current-usage/json', words().reports.usage, usersShape),
      askList(access, 'users/license/highest-usage/json', words().reports.highest, topUserShape),
      ...[...lsids].map(async (lsid) => [lsid, await askServer(access, lsid)] as const),
    ]);
    const gone = [users, top, ...servers.map(([, answer]) => answer)].find(isGone);
    if (gone !== undefined) return gone;
    const remarks: Remarks = { warnings: [...list.value.warnings], comeBackAt: null };
    if (list.value.hasGap) remarks.warnings.push(words().gap);
    const reports = readReports(servers, remarks);
    const own: PoolReading[] = users.ok ? [usersPool(users.value)] : [];
    if (!users.ok) leaveOut(words().ownUsers, users.failure, remarks);
    if (top.ok) remarks.warnings.push(...top.value.warnings);
    else leaveOut(words().theHighest, top.failure, remarks);
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
    columns: reportColumns,
    check: (wish, { dialect }) => wishFault(wish, dialect),
    async make({ settings, secrets, http, memory }, wish, sink) {
      const access: Access = { settings, secrets, http };
      const dialect = await reportDialect(access, settings.dialect, wish, memory.notes(startNotes));
      if (!dialect.ok) return dialect;
      const { format, order, name, limit, offset, fields } = wish;
      const filter = wish.filter ?? filterOf(wish.conditions, dialect.value);
      const query = queryText(
        { order: order === null ? [] : [order], name, filter, limit, offset, fields },
        dialect.value,
      );
      const path = `users/current/${format}${query === '' ? '' : `?${query}`}`;
      return http.download(requestFor(access, path), sink, explain(currentUsers, secrets.token));
    },
  },
});
