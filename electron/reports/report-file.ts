import type { Connection } from '../domain/connection';
import type { Failure } from '../domain/failure';
import { type OpenedConnection, type OpeningParts, openConnection } from '../polling/open-connection';
import { type NewFile, startNewFile } from '../storage/new-file';
import type { ReportWish } from '../vendors/vendor';
import { reportFault } from './report-kind';

export interface ReportFileParts extends OpeningParts {
  /** Ends the transfer; nothing of it stays. */
  readonly signal: AbortSignal;
  /** How much has come so far. */
  readonly onBytes: (bytes: number) => void;
}

/** What became of a report; only after `saved` is anything else in its place than before. */
export type ReportOutcome =
  | { readonly kind: 'saved'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'faulty'; readonly path: string; readonly problem: string }
  /** What came is not the report that was asked for. */
  | { readonly kind: 'not-a-report'; readonly fault: string }
  | { readonly kind: 'unwritable'; readonly problem: string }
  | { readonly kind: 'no-reports' | 'disk-full' | 'not-placed' | 'stopped' };

type Maker = NonNullable<OpenedConnection['vendor']['report']>;

interface Filling {
  readonly file: NewFile;
  readonly maker: Maker;
  readonly opened: OpenedConnection;
  readonly wish: ReportWish;
}

async function fill({ file, maker, opened, wish }: Filling, parts: ReportFileParts): Promise<ReportOutcome> {
  let isDiskFull = false;
  let bytes = 0;
  const made = await maker.make(opened, wish, async (piece) => {
    const isWritten = await file.write(piece);
    isDiskFull ||= !isWritten;
    parts.onBytes((bytes += piece.length));
    return isWritten;
  });
  if (parts.signal.aborted) return { kind: 'stopped' };
  if (isDiskFull) return { kind: 'disk-full' };
  if (!made.ok) return { kind: 'failed', failure: made.failure };
  const fault = await reportFault({ file, download: made.value }, wish);
  if (fault !== null) return { kind: 'not-a-report', fault };
  return (await file.commit()) ? { kind: 'saved', bytes: made.value.bytes } : { kind: 'not-placed' };
}

/** Fetches a report as the server makes it; the file takes its place only when it is complete and what was asked for. */
export async function fetchReport(
  connection: Connection,
  wish: ReportWish,
  out: string,
  parts: ReportFileParts,
): Promise<ReportOutcome> {
  const maker = parts.vendorById(connection.vendor)?.report;
  if (maker === undefined) return { kind: 'no-reports' };
  const opened = await openConnection(parts, connection, parts.signal);
  if (!opened.ok) return { kind: 'failed', failure: opened.failure };
  const fault = maker.check(wish, opened.value.settings);
  if (fault !== null) return { kind: 'faulty', ...fault };
  const file = await startNewFile(out);
  if (typeof file === 'string') return { kind: 'unwritable', problem: file };
  try {
    return await fill({ file, maker, opened: opened.value, wish }, parts);
  } finally {
    await file.discard();
  }
}
