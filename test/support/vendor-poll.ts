import type { Connection } from '../../electron/domain/connection';
import { type Result, success } from '../../electron/domain/failure';
import { type Instant, instantOf } from '../../electron/domain/instant';
import type { Pool } from '../../electron/domain/pool';
import { Secret } from '../../electron/domain/secret';
import type { Outcome } from '../../electron/domain/snapshot';
import { createPoller } from '../../electron/polling/poller';
import { type Sessions, createSessions } from '../../electron/polling/sessions';
import { vendorById } from '../../electron/vendors';

export interface VendorPoll {
  poll(options?: { readonly wantHolders?: boolean; readonly signal?: AbortSignal }): Promise<Outcome>;
  readonly bugs: readonly unknown[];
  close(): void;
}

export interface VendorPollOptions {
  readonly vendor: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly now?: () => number;
  readonly timeoutMs?: number;
}

/** One connection, polled as the program polls it: real poller, real wire, tokens kept from poll to poll. */
export function vendorPoll({
  vendor,
  settings,
  secrets = {},
  now = Date.now,
  timeoutMs = 2000,
}: VendorPollOptions): VendorPoll {
  const bugs: unknown[] = [];
  const instant = (): Instant => instantOf(now());
  const connection: Connection = { id: 'it', vendor, name: 'It', settings };
  const opened = Object.fromEntries(
    Object.entries(secrets).map(([name, value]) => [name, new Secret(value)]),
  );
  const sessions: Sessions = createSessions({ now: instant, timeoutMs, userAgent: 'Seatwatch/test' });
  const poll = createPoller({
    ...sessions,
    vendorById,
    now: instant,
    openSecrets: () => Promise.resolve(success(opened)),
    onBug: (error) => bugs.push(error),
  });
  return {
    poll: ({ wantHolders = false, signal = new AbortController().signal } = {}) =>
      poll(connection, { wantHolders, signal }),
    bugs,
    close: () => sessions.endAll(),
  };
}

export function reading(outcome: Outcome): Extract<Outcome, { kind: 'reading' }> {
  if (outcome.kind === 'failure')
    throw new Error(`the poll failed: ${outcome.failure.kind}: ${outcome.failure.message}`);
  return outcome;
}

export function failure(outcome: Outcome) {
  if (outcome.kind === 'reading') throw new Error('the poll did not fail');
  return outcome.failure;
}

export const byFeature = (pools: readonly Pool[], feature: string): Pool => {
  const pool = pools.find((one) => one.feature === feature);
  if (pool === undefined) throw new Error(`no pool has the feature ${feature}`);
  return pool;
};

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
