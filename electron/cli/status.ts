import type { Connection } from '../domain/connection';
import type { Instant } from '../domain/instant';
import { cannotBeRead } from '../domain/format';
import type { Poll } from '../polling/poller';
import type { CallResult } from './output';
import { type Polled, type StatusDocument, statusDocument, statusExitCode } from './status-document';
import { statusTable } from './status-table';

export interface StatusParts {
  readonly connections: readonly { readonly connection: Connection; readonly warnings: readonly string[] }[];
  readonly poll: Poll;
  readonly now: () => Instant;
  readonly timeoutMs: number;
  readonly withHolders: boolean;
  readonly asJson: boolean;
}

// Enough to hide the latency of many servers, few enough for a laptop's sockets.
const atOnce = 16;

async function pollAll({ connections, poll, timeoutMs, withHolders }: StatusParts): Promise<Polled[]> {
  const polled: Polled[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < connections.length; index = next++) {
      const named = connections[index];
      if (named === undefined) return;
      const outcome = await poll(named.connection, {
        signal: AbortSignal.timeout(timeoutMs),
        wantHolders: withHolders,
      });
      polled[index] = { ...named, outcome };
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, connections.length) }, work));
  return polled;
}

function problems({ connections }: StatusDocument): string[] {
  return connections.flatMap(({ name, failure, warnings }) => [
    ...(failure === null ? [] : [`${cannotBeRead(name)}: ${failure.message}`]),
    ...warnings.map((warning) => `${name}: ${warning}`),
  ]);
}

/** Polls every connection once; a table or the status document, and the exit code of a monitoring plugin. */
export async function status(parts: StatusParts): Promise<CallResult> {
  const polled = await pollAll(parts);
  const document = statusDocument(polled, parts.now(), parts.withHolders);
  const stdout = parts.asJson ? `${JSON.stringify(document, null, 2)}\n` : statusTable(document);
  return { stdout, problems: problems(document), exitCode: statusExitCode(document) };
}
