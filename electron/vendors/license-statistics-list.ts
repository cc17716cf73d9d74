import { type Failure, type Result, success } from '../domain/failure';
import type { Notes } from './license-statistics-pools';
import { type Dialect, type Setting, dialectOfFilter, queryText } from './license-statistics-query';
import { type Access, type Session, askList, sessionShape } from './license-statistics-wire';
import { type Page, readPages } from './paging';
import type { ReportWish } from './vendor';

const pageRows = 1000;
export const currentUsers = 'Current Users';
// The newest check-out last, so that who comes meanwhile comes at the end.
const stableOrder = (['lco', 'uid', 'fid'] as const).map((field) => ({ field, direction: 'ASC' }) as const);

const askPage = (
  access: Access,
  dialect: Dialect,
  offset: number,
  limit = pageRows,
): Promise<Result<Page<Session>>> =>
  askList(
    access,
    `users/current/json?${queryText({ order: stableOrder, limit, offset }, dialect)}`,
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
  limit = pageRows,
): Promise<Result<{ readonly page: Page<Session>; readonly dialect: Dialect }>> {
  const isOpen = setting === undefined || setting === 'auto';
  const known = isOpen ? notes.dialect : setting;
  const dialect = known ?? 'v1';
  const first = await askPage(access, dialect, 0, limit);
  const isRefused = !first.ok && first.failure.kind === 'vendor-error';
  if (known === null && (isRefused || (first.ok && !isInOrder(first.value)))) {
    const second = await askPage(access, 'v6.8', 0, limit);
    if (second.ok && (isRefused || isInOrder(second.value))) {
      notes.dialect = 'v6.8';
      return success({ page: second.value, dialect: 'v6.8' });
    }
  }
  // A server that refuses what it took before may be another version now.
  if (isOpen) notes.dialect = first.ok ? dialect : isRefused ? null : notes.dialect;
  return first.ok ? success({ page: first.value, dialect }) : first;
}

/** Every check-out, page by page. */
export async function readSessions(access: Access, setting: Setting, notes: Notes) {
  const first = await firstPage(access, setting, notes);
  if (!first.ok) return first;
  const { page, dialect } = first.value;
  const keyOf = ({ uid, un, hn, fid, lco, lsid }: Session) => JSON.stringify([uid, un, hn, fid, lco, lsid]);
  return readPages({ askPage: (offset) => askPage(access, dialect, offset), keyOf, pageRows }, page);
}

// Enough rows to show whether they are in order.
const probeRows = 50;
const saysNothing: ReadonlySet<Failure['kind']> = new Set([
  'malformed',
  'not-found',
  'forbidden',
  'vendor-error',
  'server-error',
] as const);

/** The dialect of a report: as its filter is written, as set, or as the server takes it. */
export async function reportDialect(
  access: Access,
  setting: Setting,
  wish: ReportWish,
  notes: Notes,
): Promise<Result<Dialect>> {
  const written = dialectOfFilter(wish.filter);
  if (written !== null) return success(written);
  if (setting !== undefined && setting !== 'auto') return success(setting);
  // Without these there is nothing that the dialects write differently.
  if (wish.order === null && wish.fields.length + wish.conditions.length === 0) return success('v1');
  const first = await firstPage(access, setting, notes, probeRows);
  if (first.ok) return success(first.value.dialect);
  // The report may well be served where the list can't be read, and then in the dialect of the source document.
  return saysNothing.has(first.failure.kind) ? success('v1') : first;
}
