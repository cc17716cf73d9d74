import type { Connection } from '../domain/connection';
import { success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { Secrets } from '../domain/secret';
import type { Outcome } from '../domain/snapshot';
import { createPoller } from '../polling/poller';
import { type SessionOptions, createSessions } from '../polling/sessions';
import type { Vendor } from '../vendors/vendor';

export interface TestParts extends SessionOptions {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly now: () => Instant;
  /** As polls do. */
  readonly wantHolders: () => boolean;
  readonly onBug: (error: unknown, connection: Connection) => void;
}

/** Reads a connection once that is not set up yet, on a session of its own, so that nothing of it stays. */
export async function testConnection(
  parts: TestParts,
  connection: Connection,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<Outcome> {
  const sessions = createSessions(parts);
  const poll = createPoller({ ...parts, ...sessions, openSecrets: () => Promise.resolve(success(secrets)) });
  try {
    return await poll(connection, { signal, wantHolders: parts.wantHolders() });
  } finally {
    sessions.endAll();
  }
}
