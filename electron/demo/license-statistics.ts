import {
  type Options,
  Refused,
  type Row,
  type SimulatedDialect,
  applyOptions,
  readOptions,
} from './license-statistics-query';
import { csvFile, pdfFile, xlsFile } from './report-files';
import {
  type Answer,
  type SimulatedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator';

/**
 * `5.6`: the old shape. `6.2`: the new one. `6.8`: the new one with the newer way to filter and order (inferred: no page
 * shows a server that has both; it is there so that the dialect can be tried). `6.3`: the reports are removed.
 */
export type StatisticsVersion = '5.6' | '6.2' | '6.8' | '6.3';

export interface SimulatedFeature {
  readonly lsid: number;
  readonly lsn: string;
  readonly fid: number;
  readonly fns: string;
  readonly fv: string;
  readonly total: number | 'Unlimited';
  readonly reserved: number | 'N/A';
  readonly expires: string;
}

export interface SimulatedSession {
  readonly feature: SimulatedFeature;
  readonly uid: number;
  readonly user: string;
  readonly host: string;
  readonly seats: number;
  /** `YYYY-MM-DD HH:MM:SS`, without a zone. */
  readonly checkedOut: string;
}

export interface StatisticsOptions extends Pick<SimulatorOptions, 'tls' | 'port'> {
  readonly version: StatisticsVersion;
  readonly token: string;
  /** A token of the scope Agent, which no report takes. */
  readonly agentToken?: string;
  /** At this moment; asked anew for each page, so rows may shift between two of them. */
  readonly sessions: () => readonly SimulatedSession[];
  /** Users that License Statistics knows, and how many it is licensed for. */
  readonly users: { readonly known: number; readonly licensed: number };
  /** Inferred: how a version without the reports answers. */
  readonly removedAs?: 'status' | 'refusal';
}

const usedColumn = (version: StatisticsVersion): 'fu' | 'lus' => (version === '5.6' ? 'fu' : 'lus');

function toRow({ feature, uid, user, host, seats, checkedOut }: SimulatedSession, isOld: boolean): Row {
  const { fid, fns, fv, lsid, lsn } = feature;
  const ftype = 'floating';
  return isOld
    ? { fid, fns, ftype, fv, lsid, lsn, uid, un: user, hn: host, lco: checkedOut, fu: seats }
    : { uid, un: user, hn: host, fid, fns, fv, ftype, lus: seats, lco: checkedOut, lsid, lsn };
}

const anySession: SimulatedSession = {
  feature: { lsid: 0, lsn: '', fid: 0, fns: '', fv: '', total: 0, reserved: 0, expires: '' },
  uid: 0,
  user: '',
  host: '',
  seats: 0,
  checkedOut: '',
};

/** One row for each feature of the server that has check-outs now; the others are not in it. */
function serverRows(sessions: readonly SimulatedSession[], lsid: number): Row[] {
  const used = new Map<SimulatedFeature, number>();
  for (const { feature, seats } of sessions)
    if (feature.lsid === lsid) used.set(feature, (used.get(feature) ?? 0) + seats);
  return [...used].map(([{ fid, fns, fv, total, reserved, expires }, fu]) => ({
    fid,
    fns,
    fv,
    ftype: 'floating',
    fu,
    fbrwd: 0,
    frvd: reserved,
    ft: total,
    futil: typeof total === 'number' && total > 0 ? Math.round((100 * fu) / total) : 0,
    fexp: expires,
  }));
}

const distinct = (rows: readonly Row[], column: string): number =>
  new Set(rows.map((row) => row[column])).size;

function sums(rows: readonly Row[], column: string): { un: string; used: number }[] {
  const byUser = new Map<string, number>();
  for (const row of rows)
    byUser.set(String(row['un']), (byUser.get(String(row['un'])) ?? 0) + Number(row[column]));
  return [...byUser].map(([un, used]) => ({ un, used })).sort((a, b) => b.used - a.used);
}

const good = (data: unknown, totalCount?: number): Answer => ({
  status: 200,
  json: { success: true, msg: null, data, code: null, ...(totalCount === undefined ? {} : { totalCount }) },
});

const refusal = (status: number, code: number, msg: string): Answer => ({
  status,
  json: { success: false, msg, data: null, code, totalCount: 0 },
});

const file = (bytes: Uint8Array, type: string, name: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  bytes,
});

function reportFile(format: string, rows: readonly Row[], options: Options, totalCount: number): Answer {
  const { visible } = options;
  const shown = rows.map((row) => Object.fromEntries(visible.map((field) => [field, row[field] ?? ''])));
  if (format === 'json') return good(shown, totalCount);
  const title = options.name ?? 'Current Users';
  const table = {
    title,
    columns: visible,
    rows: shown.map((row) => visible.map((field) => row[field] ?? '')),
  };
  switch (format) {
    case 'csv':
      return file(csvFile(table), 'text/csv; charset=utf-8', 'current-users.csv');
    case 'xls':
      return file(xlsFile(table), 'application/vnd.ms-excel', 'current-users.xls');
    case 'pdf':
      return file(pdfFile(table), 'application/pdf', 'current-users.pdf');
    default:
      return refusal(404, 404, 'Not found');
  }
}

class Statistics {
  readonly #options: StatisticsOptions;
  readonly #isOld: boolean;
  readonly #dialect: SimulatedDialect;

  constructor(options: StatisticsOptions) {
    this.#options = options;
    this.#isOld = options.version === '5.6';
    this.#dialect = options.version === '6.8' ? 'v6.8' : 'v1';
  }

  handle({ method, path, query, headers }: SimulatedRequest): Answer {
    const { token, agentToken, version, removedAs = 'status' } = this.#options;
    const given = headers['x-auth-token'];
    // Inferred: the table of status codes is in no public copy of the page.
    if (given === agentToken && given !== undefined) return refusal(403, 403, 'Forbidden');
    if (given !== token) return refusal(401, 401, 'Unauthorized');
    if (method !== 'GET') return refusal(405, 405, 'Method not allowed');
    const report = /^\/api\/v1\/report\/(.+)$/.exec(path)?.[1];
    if (report === undefined) return refusal(404, 404, 'Not found');
    if (version === '6.3' && removedAs === 'status') return refusal(404, 404, 'Not found');
    try {
      if (version === '6.3') throw new Refused(1099, 'Report is not available');
      return this.#report(report, query);
    } catch (error) {
      if (error instanceof Refused) return refusal(200, error.code, error.message);
      throw error;
    }
  }

  #report(report: string, query: string): Answer {
    const sessions = this.#options.sessions();
    const format = /^users\/current\/([a-z]+)$/.exec(report)?.[1];
    if (format !== undefined) {
      const options = this.#read(query);
      const { rows, totalCount } = applyOptions(this.#rows(sessions), options);
      return reportFile(format, rows, options, totalCount);
    }
    const lsid = /^license-server\/(\d+)\/current-usage\/json$/.exec(report)?.[1];
    if (lsid !== undefined) {
      const rows = serverRows(sessions, Number(lsid));
      return good(rows, rows.length);
    }
    // The new shape has these two without options; the old one filters them as the list.
    if (!this.#isOld && query !== '') throw new Refused(1001, 'Unknown parameter');
    const rows = this.#rows(sessions).filter(this.#read(query).keeps);
    if (report === 'users/license/current-usage/json') return this.#usage(rows);
    if (report === 'users/license/highest-usage/json') return this.#highest(rows);
    return refusal(404, 404, 'Not found');
  }

  #read(query: string): Options {
    return readOptions(query, toRow(anySession, this.#isOld), this.#dialect);
  }

  #rows(sessions: readonly SimulatedSession[]): Row[] {
    return sessions.map((session) => toRow(session, this.#isOld));
  }

  #usage(rows: readonly Row[]): Answer {
    const { known, licensed } = this.#options.users;
    const current = distinct(rows, 'uid');
    if (!this.#isOld) return good({ current, licenseUsage: known, licenseLimit: licensed });
    return good(
      [
        { hu: 1, tu: current },
        { hu: 0, tu: Math.max(0, known - current) },
      ],
      2,
    );
  }

  #highest(rows: readonly Row[]): Answer {
    const column = usedColumn(this.#options.version);
    const top = sums(rows, column)
      .slice(0, 10)
      .map(({ un, used }) => ({ un, [column]: used }));
    return good(top, top.length);
  }
}

/** A License Statistics server as its document describes it; what the document leaves open is marked as inferred. */
export function startLicenseStatistics(options: StatisticsOptions): Promise<Simulator> {
  const statistics = new Statistics(options);
  return startSimulator({ ...options, handle: (request) => statistics.handle(request) });
}
