import type { Connection } from '../domain/connection';
import { settingsOf } from '../vendors/connection-check';
import { type PollerParts, createPoller } from './poller';
import { type Runner, type RunnerParts, createRunner } from './runner';
import { pollSeconds } from './schedule';
import { createSessions } from './sessions';

export interface PollingParts
  extends Pick<PollerParts, 'vendorById' | 'openSecrets' | 'now' | 'onBug'>, Pick<RunnerParts, 'commit'> {
  readonly userAgent: string;
}

// A request may take half a minute, a poll of several requests a whole one.
const requestTimeoutMs = 30_000;
const pollDeadlineMs = 60_000;

function intervalMs(connection: Connection, vendorById: PollerParts['vendorById']): number {
  const vendor = vendorById(connection.vendor);
  const settings = vendor === undefined ? null : settingsOf(vendor, connection.settings);
  // What can't be polled is looked at again every minute all the same, and says each time why it can't.
  if (vendor === undefined || settings === null || !settings.ok) return 60_000;
  return pollSeconds(connection, vendor, vendor.origins(settings.value)) * 1000;
}

/** The runner of the resident program with all that it polls by. */
export function createPolling(parts: PollingParts): Runner {
  const sessions = createSessions({
    now: parts.now,
    timeoutMs: requestTimeoutMs,
    userAgent: parts.userAgent,
  });
  return createRunner({
    poll: createPoller({ ...parts, ...sessions }),
    commit: parts.commit,
    intervalMs: (connection) => intervalMs(connection, parts.vendorById),
    now: parts.now,
    random: Math.random,
    deadlineMs: pollDeadlineMs,
    onDropped: ({ id }) => sessions.end(id),
    setTimer: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
}
