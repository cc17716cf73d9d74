import type { Connection } from '../domain/connection';
import { cannotBeRead } from '../domain/format';
import type { Instant } from '../domain/instant';
import type { ReportAnswer, ReportSource } from '../domain/report-wish';
import type { WindowReport } from '../domain/window-report';
import type { HistoryAnswer } from '../domain/usage-history';
import { type OpeningParts, openConnection } from '../polling/open-connection';
import { texts } from '../texts/language';
import { settingsOf } from '../vendors/connection-check';
import type { ReportWish, TokenKeeper, Vendor } from '../vendors/vendor';
import { type ReportOutcome, fetchReport } from './report-file';

/** Fetches reports and histories for the windows. */
export interface ReportDesk {
  sources(): readonly ReportSource[];
  /** Asks where to, and fetches; one at a time, the one before is stopped. */
  save(wanted: WindowReport): Promise<ReportAnswer>;
  stop(): void;
  history(connectionId: string): Promise<HistoryAnswer>;
}

/** The way to the wire that one question takes, and its end. */
export interface ReportLine extends Pick<OpeningParts, 'httpFor' | 'memoryFor'> {
  tokenFor(connection: Connection): TokenKeeper;
  endAll(): void;
}

export interface ReportDeskParts extends Pick<OpeningParts, 'vendorById' | 'openSecrets'> {
  readonly connections: () => readonly Connection[];
  /** A new one for each question, so that nothing of it stays; a long one waits as a report may take. */
  readonly openLine: (patience: 'usual' | 'long') => ReportLine;
  readonly askWhere: (connection: Connection, format: WindowReport['format']) => Promise<string | null>;
  readonly onProgress: (bytes: number) => void;
  readonly now: () => Instant;
}

// A window draws no more often than it can be read, and each step is a message to it.
const stepBytes = 200_000;

const wishOf = ({ format, fields, conditions, order, limit, title }: WindowReport): ReportWish => ({
  format,
  fields,
  conditions,
  order,
  limit,
  name: title,
  filter: undefined,
  offset: null,
});

const refused = (message: string): ReportAnswer => ({ outcome: 'refused', message });
const words = () => texts().reports;

function answerOf(outcome: ReportOutcome, { name }: Connection, out: string): ReportAnswer {
  switch (outcome.kind) {
    case 'saved':
      return { outcome: 'done', message: words().saved(fileName(out), outcome.bytes) };
    case 'failed':
      return refused(words().failed(cannotBeRead(name), outcome.failure.message));
    case 'faulty':
      return refused(words().faulty(outcome.path, outcome.problem));
    case 'not-a-report':
      return refused(words().notTheReport(name, outcome.fault));
    case 'unwritable':
    case 'not-placed':
      return refused(words().unwritable(fileName(out)));
    case 'disk-full':
      return refused(words().diskFull(fileName(out)));
    case 'no-reports':
      return refused(words().noReports(name));
    case 'stopped':
      return { outcome: 'cancelled', message: words().stopped };
  }
}

const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

class Desk implements ReportDesk {
  readonly #parts: ReportDeskParts;
  #running: AbortController | null = null;

  constructor(parts: ReportDeskParts) {
    this.#parts = parts;
  }

  sources(): readonly ReportSource[] {
    return this.#parts.connections().flatMap(({ id, vendor: vendorId }) => {
      const vendor = this.#parts.vendorById(vendorId);
      const columns = vendor?.report?.columns() ?? null;
      const hasHistory = vendor?.history !== undefined;
      return columns === null && !hasHistory ? [] : [{ connectionId: id, columns, hasHistory }];
    });
  }

  async save(wanted: WindowReport): Promise<ReportAnswer> {
    this.stop();
    const connection = this.#connection(wanted.connectionId);
    if (connection === undefined) return refused(words().gone);
    const wish = wishOf(wanted);
    const fault = this.#fault(connection, wish);
    if (fault !== null) return refused(words().faulty(fault.path, fault.problem));
    const out = await this.#parts.askWhere(connection, wanted.format);
    if (out === null) return { outcome: 'cancelled', message: texts().files.notSaved };
    const running = new AbortController();
    this.stop();
    this.#running = running;
    const outcome = await this.#fetch(connection, wish, out, running.signal);
    if (this.#running === running) this.#running = null;
    return answerOf(outcome, connection, out);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }

  async history(connectionId: string): Promise<HistoryAnswer> {
    const connection = this.#connection(connectionId);
    if (connection === undefined) return { kind: 'refused', message: words().gone };
    const line = this.#parts.openLine('usual');
    try {
      return await this.#readHistory(connection, line);
    } finally {
      line.endAll();
    }
  }

  async #readHistory(connection: Connection, line: ReportLine): Promise<HistoryAnswer> {
    const { now } = this.#parts;
    const signal = new AbortController().signal;
    const opened = await openConnection({ ...this.#parts, ...line }, connection, signal);
    if (!opened.ok) return { kind: 'refused', message: opened.failure.message };
    const { vendor } = opened.value;
    if (vendor.history === undefined) return { kind: 'refused', message: words().noReports(connection.name) };
    const read = await vendor.history({ ...opened.value, token: line.tokenFor(connection), now });
    return read.ok
      ? { kind: 'read', history: read.value }
      : { kind: 'refused', message: words().failed(cannotBeRead(connection.name), read.failure.message) };
  }

  async #fetch(
    connection: Connection,
    wish: ReportWish,
    out: string,
    signal: AbortSignal,
  ): Promise<ReportOutcome> {
    const line = this.#parts.openLine('long');
    let told = 0;
    const onBytes = (bytes: number): void => {
      if (bytes - told < stepBytes) return;
      told = bytes;
      this.#parts.onProgress(bytes);
    };
    try {
      return await fetchReport(connection, wish, out, { ...this.#parts, ...line, signal, onBytes });
    } finally {
      line.endAll();
    }
  }

  #connection(id: string): Connection | undefined {
    return this.#parts.connections().find((connection) => connection.id === id);
  }

  /** What is wrong with a wish, before anybody is asked where it goes. */
  #fault({ vendor, settings }: Connection, wish: ReportWish) {
    const known: Vendor | undefined = this.#parts.vendorById(vendor);
    const parsed = known === undefined ? null : settingsOf(known, settings);
    return parsed?.ok === true ? (known?.report?.check(wish, parsed.value) ?? null) : null;
  }
}

export const createReportDesk = (parts: ReportDeskParts): ReportDesk => new Desk(parts);
