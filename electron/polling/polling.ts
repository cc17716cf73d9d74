import type { Connection } from '../domain/connection';
import { isLoopback } from '../domain/origin';
import { settingsOf } from '../vendors/connection-check';
import { type PollerParts, createPoller } from './poller';
import { type Runner, createRunner } from './runner';
import type { RunnerParts } from './runner-parts';
import { pollSeconds } from './schedule';
import { type SessionOptions, createSessions } from './sessions';

export interface PollingParts
  extends
    Pick<PollerParts, 'vendorById' | 'openSecrets' | 'now' | 'rules' | 'onBug'>,
    Pick<RunnerParts, 'commit'> {
  readonly userAgent: string;
  /** What the operating system says of the network; a hint. */
  readonly isOnline: () => boolean;
  readonly resolveProxy: SessionOptions['resolveProxy'];
  /** Whether vendors are to be asked at all who holds seats. */
  readonly wantHolders?: () => boolean;
}

// A request may take half a minute, a poll of several requests a whole one.
const requestTimeoutMs = 30_000;
const pollDeadlineMs = 60_000;

/** How often a connection is read, and how often it may be read at most. */
export interface Pace {
  readonly intervalMs: number;
  readonly floorMs: number;
}

// What can't be polled is looked at again every minute all the same, and says each time why it can't.
const paceOfTheUnusable: Pace = { intervalMs: 60_000, floorMs: 0 };

type VendorById = PollerParts['vendorById'];

/** Whether a connection talks to other computers. */
export function needsNetwork(connection: Connection, vendorById: VendorById): boolean {
  const vendor = vendorById(connection.vendor);
  const settings = vendor === undefined ? null : settingsOf(vendor, connection.settings);
  return vendor !== undefined && settings?.ok === true && !vendor.origins(settings.value).every(isLoopback);
}

export function paceOf(connection: Connection, vendorById: VendorById): Pace {
  const vendor = vendorById(connection.vendor);
  const settings = vendor === undefined ? null : settingsOf(vendor, connection.settings);
  if (vendor === undefined || settings === null || !settings.ok) return paceOfTheUnusable;
  const origins = vendor.origins(settings.value);
  const floor = origins.every(isLoopback) ? 0 : vendor.minimumPollSeconds;
  return { intervalMs: pollSeconds(connection, vendor, origins) * 1000, floorMs: floor * 1000 };
}

/** The runner of the resident program with all that it polls by. */
export function createPolling(parts: PollingParts): Runner {
  const sessions = createSessions({
    now: parts.now,
    timeoutMs: requestTimeoutMs,
    userAgent: parts.userAgent,
    resolveProxy: parts.resolveProxy,
  });
  const poll = createPoller({ ...parts, ...sessions });
  return createRunner({
    poll: (connection, options) =>
      poll(connection, {
        ...options,
        wantHolders: options.wantHolders && parts.wantHolders?.() !== false,
      }),
    commit: parts.commit,
    intervalMs: (connection) => paceOf(connection, parts.vendorById).intervalMs,
    floorMs: (connection) => paceOf(connection, parts.vendorById).floorMs,
    now: parts.now,
    random: Math.random,
    deadlineMs: pollDeadlineMs,
    needsNetwork: (connection) => needsNetwork(connection, parts.vendorById),
    isOnline: parts.isOnline,
    onConnectionsOld: () => sessions.forgetNetwork(),
    onDropped: ({ id }) => sessions.end(id),
    setTimer: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
}
