import { flatDetails } from '../domain/detail';
import { type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { parseShape, readList } from '../domain/parse';
import type { Detail } from '../domain/pool';
import type { FigureLine, UsageHistory, UsageMonth } from '../domain/usage-history';
import { texts } from '../texts/language';
import { type Month, historyShape, monthShape } from './citrix-cloud-wire';

/** The months before, as a poll keeps them on the connection. */
export interface History {
  readonly details: Readonly<Record<string, Detail>>;
  readonly warnings: readonly string[];
}

export const noHistory: History = { details: {}, warnings: [] };

export const unreadHistory = (why: string): History => ({
  details: {},
  warnings: [texts().citrixCloud.historyUnread(why)],
});

type Cells = Record<string, string | number | null>;

const cellsOf = (month: Month): Cells =>
  Object.fromEntries(
    Object.entries(flatDetails(month)).map(([name, cell]) => [name, typeof cell === 'boolean' ? null : cell]),
  );

interface Rows {
  readonly type: string | null;
  /** Oldest first, by the vendor's time. */
  readonly rows: readonly (readonly [time: string, cells: Cells])[];
  readonly warnings: readonly string[];
}

/** One row a month, of both of the vendor's lists; the numbers under the vendor's names. */
function readRows(body: unknown): Result<Rows> {
  const history = parseShape(historyShape, body);
  if (!history.ok) return history;
  const { historicalUsageType, historicalUsageList, xenAppXenDesktopHistoricalUsageList } = history.value;
  const rows = new Map<string, Cells>();
  const warnings: string[] = [];
  for (const [name, list] of Object.entries({ historicalUsageList, xenAppXenDesktopHistoricalUsageList })) {
    const read = readList(monthShape, list ?? [], name);
    if (!read.ok) return read;
    warnings.push(...read.value.warnings);
    for (const { value } of read.value.entries)
      rows.set(value.timeStamp, { ...rows.get(value.timeStamp), ...cellsOf(value) });
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return success({ type: historicalUsageType ?? null, rows: sorted, warnings });
}

/** What a poll keeps of a body of `historicalusage`. */
export function readHistory(body: unknown): History {
  const read = readRows(body);
  if (!read.ok) return unreadHistory(read.failure.message);
  const { type, rows, warnings } = read.value;
  const historicalUsage = rows.map(([, cells]) => cells);
  return { details: { historicalUsageType: type, historicalUsage }, warnings };
}

export const noUsage: UsageHistory = { figures: [], months: [], warnings: [] };

type FigureId = keyof ReturnType<typeof texts>['reports']['figures'];

const lines: Readonly<Record<FigureId, FigureLine>> = {
  totalAvailableLicenseCount: 'limit',
  'userLicenseUsage.cumulativeAssignedCount': 'use',
  'deviceLicenseUsage.cumulativeAssignedCount': 'use',
  cumulativeAssignedCount: 'use',
  'userLicenseUsage.newAssignedCount': 'none',
  'userLicenseUsage.releasedCount': 'none',
  'deviceLicenseUsage.newAssignedCount': 'none',
  'deviceLicenseUsage.releasedCount': 'none',
  newAssignedCount: 'none',
  releasedCount: 'none',
};
const figureIds = Object.keys(lines) as FigureId[];

const monthOf = ([time, cells]: Rows['rows'][number]): UsageMonth => ({
  month: time.slice(0, 7),
  counts: Object.fromEntries(figureIds.map((id) => [id, typeof cells[id] === 'number' ? cells[id] : null])),
});

/** The months of a body of `historicalusage`, as the page of reports shows them. */
export function usageHistory(body: unknown): Result<UsageHistory> {
  const read = readRows(body);
  if (!read.ok) return read;
  const months = read.value.rows.map(monthOf);
  const known = figureIds.filter((id) => months.some(({ counts }) => counts[id] !== null));
  // What is assigned in all would lie on the lines that it is made of.
  const isParted = known.includes('userLicenseUsage.cumulativeAssignedCount');
  const lineOf = (id: FigureId) => (isParted && id === 'cumulativeAssignedCount' ? 'none' : lines[id]);
  const figures = known.map((id) => ({ id, label: texts().reports.figures[id], line: lineOf(id) }));
  return success({ figures, months, warnings: read.value.warnings });
}

/** The twelve months that end with this one, as the query wants them. */
export function yearUntil(now: Instant): string {
  const endDate = now.slice(0, 7);
  const month = new Date(Date.UTC(Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 12, 1));
  return `startDate=${month.toISOString().slice(0, 7)}&endDate=${endDate}`;
}
