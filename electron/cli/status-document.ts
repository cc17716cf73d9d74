import type { Failure } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { type Worst, isWorse, worstOf } from '../domain/level';
import type { Detail, Pool } from '../domain/pool';
import type { Connection } from '../domain/connection';
import type { Outcome } from '../domain/snapshot';

export interface StatusConnection {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly health: 'ok' | 'failing';
  readonly failure: Pick<Failure, 'kind' | 'message' | 'retryAt'> | null;
  readonly warnings: readonly string[];
  readonly polledAt: Instant;
  readonly durationMs: number;
  readonly details: Readonly<Record<string, Detail>>;
  readonly pools: readonly Pool[];
}

/** One poll of every connection, as a document for other programs. */
export interface StatusDocument {
  readonly schema: 'seatwatch.status/1';
  readonly takenAt: Instant;
  readonly worst: Worst;
  readonly connections: readonly StatusConnection[];
}

export interface Polled {
  readonly connection: Connection;
  readonly outcome: Outcome;
  readonly warnings: readonly string[];
}

function statusConnection(
  { connection: { id, name, vendor }, outcome, warnings }: Polled,
  withHolders: boolean,
): StatusConnection {
  const { polledAt, durationMs } = outcome;
  const common = { id, name, vendor, polledAt, durationMs };
  if (outcome.kind === 'failure') {
    const { kind, message, retryAt } = outcome.failure;
    return {
      ...common,
      health: 'failing',
      failure: { kind, message, retryAt },
      warnings,
      details: {},
      pools: [],
    };
  }
  const pools = withHolders ? outcome.pools : outcome.pools.map((pool) => ({ ...pool, holders: null }));
  return {
    ...common,
    health: 'ok',
    failure: null,
    warnings: [...warnings, ...outcome.warnings],
    details: outcome.details,
    pools,
  };
}

export function statusDocument(
  polled: readonly Polled[],
  takenAt: Instant,
  withHolders: boolean,
): StatusDocument {
  const connections = polled.map((one) => statusConnection(one, withHolders));
  const levels = connections.flatMap(({ pools }) => pools.map(({ level }) => level));
  const worst = worstOf(
    levels,
    connections.some(({ health }) => health === 'failing'),
  );
  return { schema: 'seatwatch.status/1', takenAt, worst, connections };
}

/** 0 all well, 1 low, 2 critical or worse, 3 something could not be read; 2 wins over 3, 3 over 1. */
export function statusExitCode({ worst, connections }: StatusDocument): number {
  if (worst !== 'unknown' && isWorse(worst, 'low')) return 2;
  if (connections.some(({ health }) => health === 'failing')) return 3;
  return worst === 'low' ? 1 : 0;
}
