import type { Connection } from '../domain/connection';
import { type Failure, type Result, failed } from '../domain/failure';
import { type Instant, msOf } from '../domain/instant';
import { type Reading, type TypedTotals, completePools } from '../domain/reading';
import type { Rule } from '../domain/rule';
import { createRuleBook } from '../domain/rule-book';
import type { Outcome } from '../domain/snapshot';
import { typedTotals } from '../vendors/connection-check';
import type { TokenKeeper } from '../vendors/vendor';
import { type OpeningParts, openConnection } from './open-connection';
import { texts } from '../texts/language';

export interface PollerParts extends OpeningParts {
  readonly tokenFor: (connection: Connection) => TokenKeeper;
  readonly now: () => Instant;
  /** The admin's own rules of this moment, which say when a pool is low; none: the defaults. */
  readonly rules?: () => readonly Rule[];
  /** Told of every throw, which is a bug; the outcome says so in words. */
  readonly onBug: (error: unknown, connection: Connection) => void;
}

export interface PollOptions {
  readonly signal: AbortSignal;
  readonly wantHolders: boolean;
}

/** One poll of one connection. It never throws: whatever happens is an outcome. */
export type Poll = (connection: Connection, options: PollOptions) => Promise<Outcome>;

interface GoodReading {
  readonly reading: Reading;
  readonly totals: TypedTotals;
}

async function read(
  parts: PollerParts,
  connection: Connection,
  options: PollOptions,
): Promise<Result<GoodReading>> {
  const opened = await openConnection(parts, connection, options.signal);
  if (!opened.ok) return opened;
  // Secrets may take long to be opened. A poll that was ended meanwhile must not log in for the one that came after it.
  if (options.signal.aborted) return failed('unreachable', texts().failures.connection.stopped);
  const { vendor, ...open } = opened.value;
  const reading = await vendor.poll({
    ...open,
    token: parts.tokenFor(connection),
    wantHolders: options.wantHolders,
    now: parts.now,
    signal: options.signal,
  });
  return reading.ok
    ? { ok: true, value: { reading: reading.value, totals: typedTotals(connection.settings) } }
    : reading;
}

const bug = (): Failure => ({
  kind: 'malformed',
  message: texts().failures.connection.ownFault,
  retryAt: null,
});

export function createPoller(parts: PollerParts): Poll {
  return async (connection, options) => {
    const startedAt = parts.now();
    const result = await read(parts, connection, options).catch((error: unknown) => {
      parts.onBug(error, connection);
      return { ok: false, failure: bug() } as const;
    });
    const polledAt = parts.now();
    const common = {
      connectionId: connection.id,
      polledAt,
      durationMs: Math.max(0, msOf(polledAt) - msOf(startedAt)),
    };
    if (!result.ok) return { ...common, kind: 'failure', failure: result.failure };
    const { reading, totals } = result.value;
    const own = createRuleBook(parts.rules?.() ?? []).forConnection({
      vendor: connection.vendor,
      connectionId: connection.id,
    });
    return {
      ...common,
      kind: 'reading',
      pools: completePools(reading, totals, polledAt, (key) => own.of(key).level),
      warnings: reading.warnings ?? [],
      details: reading.details ?? {},
      comeBackAt: reading.comeBackAt ?? null,
    };
  };
}
