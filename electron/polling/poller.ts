import type { Connection } from '../domain/connection';
import { type Failure, type Result, failed } from '../domain/failure';
import { type Instant, msOf } from '../domain/instant';
import { type Reading, type TypedTotals, completePools } from '../domain/reading';
import type { Secrets } from '../domain/secret';
import type { Outcome } from '../domain/snapshot';
import type { ConnectionHttp } from '../http/client';
import { settingsOf, typedTotals } from '../vendors/connection-check';
import type { Http, Memory, TokenKeeper, Vendor } from '../vendors/vendor';

export interface PollerParts {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly openSecrets: (connection: Connection) => Promise<Result<Secrets>>;
  readonly httpFor: (connection: Connection, origins: readonly string[]) => Result<ConnectionHttp>;
  readonly tokenFor: (connection: Connection) => TokenKeeper;
  readonly memoryFor: (connection: Connection) => Memory;
  readonly now: () => Instant;
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
  const vendor = parts.vendorById(connection.vendor);
  if (vendor === undefined)
    return failed(
      'misconfigured',
      `This version of Seatwatch does not know the vendor “${connection.vendor}”; update it, or remove the connection.`,
    );
  const settings = settingsOf(vendor, connection.settings);
  if (!settings.ok) return settings;
  const http = parts.httpFor(connection, vendor.origins(settings.value));
  if (!http.ok) return http;
  const secrets = await parts.openSecrets(connection);
  if (!secrets.ok) return secrets;
  const missing = missingSecret(vendor, secrets.value);
  if (missing !== null)
    return failed(
      'misconfigured',
      `No ${missing.toLowerCase()} is stored for this connection; enter it again.`,
    );
  const reading = await vendor.poll({
    settings: settings.value,
    secrets: secrets.value,
    http: http.value.http(options.signal) satisfies Http,
    token: parts.tokenFor(connection),
    memory: parts.memoryFor(connection),
    wantHolders: options.wantHolders,
    now: parts.now,
    signal: options.signal,
  });
  return reading.ok
    ? { ok: true, value: { reading: reading.value, totals: typedTotals(connection.settings) } }
    : reading;
}

const missingSecret = (vendor: Vendor, secrets: Secrets): string | null => {
  const field = Object.entries(vendor.secrets).find(
    ([name, { required }]) => required && secrets[name] === undefined,
  );
  return field?.[1].label ?? null;
};

const bug: Failure = {
  kind: 'malformed',
  message:
    'Seatwatch stumbled over this answer, which is a fault of its own; look for a newer version, or report it.',
  retryAt: null,
};

export function createPoller(parts: PollerParts): Poll {
  return async (connection, options) => {
    const startedAt = parts.now();
    const result = await read(parts, connection, options).catch((error: unknown) => {
      parts.onBug(error, connection);
      return { ok: false, failure: bug } as const;
    });
    const polledAt = parts.now();
    const common = {
      connectionId: connection.id,
      polledAt,
      durationMs: Math.max(0, msOf(polledAt) - msOf(startedAt)),
    };
    if (!result.ok) return { ...common, kind: 'failure', failure: result.failure };
    const { reading, totals } = result.value;
    return {
      ...common,
      kind: 'reading',
      pools: completePools(reading, totals, polledAt),
      warnings: reading.warnings ?? [],
      details: reading.details ?? {},
      comeBackAt: reading.comeBackAt ?? null,
    };
  };
}
