import type { Connection } from '../domain/connection';
import type { Failure } from '../domain/failure';
import { cannotBeRead, number } from '../domain/format';
import type { OpeningParts } from '../polling/open-connection';
import { type ReportOutcome, fetchReport } from '../reports/report-file';
import { type CallResult, wrongUsage } from './output';
import type { ReportCall } from './report-words';

export interface ReportParts extends OpeningParts {
  readonly connections: readonly Connection[];
  readonly signal: AbortSignal;
}

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

function resultOf(
  outcome: ReportOutcome,
  { name, vendorName }: { readonly name: string; readonly vendorName: string },
  { wish, out }: ReportCall,
): CallResult {
  switch (outcome.kind) {
    case 'saved': {
      const stdout = `${wish.format} report, ${number(outcome.bytes)} bytes: ${out}\n`;
      return { stdout, problems: [], exitCode: 0 };
    }
    case 'no-reports':
      return wrongUsage(`${name} is a connection to ${vendorName}, which makes no reports`);
    case 'failed':
      return problem(`${cannotBeRead(name)}: ${outcome.failure.message}`, exitCodeOf(outcome.failure));
    case 'faulty':
      return wrongUsage(`--${outcome.path}: ${outcome.problem}`);
    case 'not-a-report':
      return problem(
        `${name} did not answer with a ${wish.format} report: ${outcome.fault}; ${out} was left as it was`,
        1,
      );
    case 'unwritable':
      return wrongUsage(`${out}: ${outcome.problem}`);
    case 'disk-full':
      return wrongUsage(`${out}: it can’t be written; check the free space`);
    case 'not-placed':
      return wrongUsage(`${out}: it can’t be put in its place; check its folder`);
    case 'stopped':
      return problem(`${out} was left as it was: the call was stopped`, 3);
  }
}

/** Fetches a report into a file. */
export async function report(call: ReportCall, parts: ReportParts): Promise<CallResult> {
  const connection = parts.connections.find(({ id }) => id === call.connectionId);
  if (connection === undefined)
    return wrongUsage(`there is no connection ${JSON.stringify(call.connectionId)}`);
  const outcome = await fetchReport(connection, call.wish, call.out, { ...parts, onBytes: () => undefined });
  const vendorName = parts.vendorById(connection.vendor)?.name ?? connection.vendor;
  return resultOf(outcome, { name: connection.name, vendorName }, call);
}
