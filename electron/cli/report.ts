import type { Connection } from '../domain/connection';
import type { Failure } from '../domain/failure';
import { cannotBeRead, number } from '../domain/format';
import { type OpenedConnection, type OpeningParts, openConnection } from '../polling/open-connection';
import { type NewFile, startNewFile } from '../storage/new-file';
import { type CallResult, wrongUsage } from './output';
import { reportFault } from './report-kind';
import type { ReportCall } from './report-words';

export interface ReportParts extends OpeningParts {
  readonly connections: readonly Connection[];
  readonly signal: AbortSignal;
}

type Maker = NonNullable<OpenedConnection['vendor']['report']>;

const problem = (text: string, exitCode: number): CallResult => ({
  stdout: '',
  problems: [text],
  exitCode,
});

function exitCodeOf({ kind }: Failure): number {
  switch (kind) {
    case 'unreachable':
    case 'timeout':
    case 'tls':
      return 3;
    case 'misconfigured':
      return 2;
    case 'unauthorized':
    case 'forbidden':
    case 'not-entitled':
    case 'not-found':
    case 'rate-limited':
    case 'server-error':
    case 'malformed':
    case 'vendor-error':
      return 1;
  }
}

const failure = (name: string, why: Failure): CallResult =>
  problem(`${cannotBeRead(name)}: ${why.message}`, exitCodeOf(why));

async function fill(
  file: NewFile,
  maker: Maker,
  opened: OpenedConnection,
  { wish, out }: ReportCall,
  name: string,
): Promise<CallResult> {
  let isDiskFull = false;
  const made = await maker.make(opened, wish, async (piece) => {
    const isWritten = await file.write(piece);
    isDiskFull ||= !isWritten;
    return isWritten;
  });
  if (isDiskFull) return wrongUsage(`${out}: it can’t be written; check the free space`);
  if (!made.ok) return failure(name, made.failure);
  const fault = await reportFault({ file, download: made.value }, wish);
  if (fault !== null)
    return problem(
      `${name} did not answer with a ${wish.format} report: ${fault}; ${out} was left as it was`,
      1,
    );
  if (!(await file.commit())) return wrongUsage(`${out}: it can’t be put in its place; check its folder`);
  const { bytes } = made.value;
  return { stdout: `${wish.format} report, ${number(bytes)} bytes: ${out}\n`, problems: [], exitCode: 0 };
}

/** Fetches a report as the server makes it; the file takes its place only when it is complete and what was asked for. */
export async function report(call: ReportCall, parts: ReportParts): Promise<CallResult> {
  const connection = parts.connections.find(({ id }) => id === call.connectionId);
  if (connection === undefined)
    return wrongUsage(`there is no connection ${JSON.stringify(call.connectionId)}`);
  const vendor = parts.vendorById(connection.vendor);
  const maker = vendor?.report;
  if (maker === undefined)
    return wrongUsage(
      `${connection.name} is a connection to ${vendor?.name ?? connection.vendor}, which makes no reports`,
    );
  const opened = await openConnection(parts, connection, parts.signal);
  if (!opened.ok) return failure(connection.name, opened.failure);
  const fault = maker.check(call.wish, opened.value.settings);
  if (fault !== null) return wrongUsage(`--${fault.path}: ${fault.problem}`);
  const file = await startNewFile(call.out);
  if (typeof file === 'string') return wrongUsage(`${call.out}: ${file}`);
  try {
    return await fill(file, maker, opened.value, call, connection.name);
  } finally {
    await file.discard();
  }
}
