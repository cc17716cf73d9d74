import { defaultRules } from '../../electron/domain/default-rules';
import { emptyLedger } from '../../electron/domain/ledger';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startCitrixCloudSites } from '../../electron/demo/citrix-cloud-site';
import { demoClock } from '../../electron/demo/demand';
import { startGuardantSites } from '../../electron/demo/guardant-site';
import { startLicenseStatisticsSites } from '../../electron/demo/license-statistics-site';
import type { Fault } from '../../electron/demo/simulator';
import type { DemoSite, DemoWorld } from '../../electron/demo/site';
import { startTendukeSites } from '../../electron/demo/tenduke-site';
import { startThinfinitySites } from '../../electron/demo/thinfinity-site';
import type { Alert } from '../../electron/domain/alert';
import type { Connection } from '../../electron/domain/connection';
import { success } from '../../electron/domain/failure';
import { type Poll, createPoller } from '../../electron/polling/poller';
import { type Runner, createRunner } from '../../electron/polling/runner';
import { createSessions } from '../../electron/polling/sessions';
import { createSnapshotStore } from '../../electron/state/snapshot-store';
import { vendorById } from '../../electron/vendors';
import { aFailedPoll, aFailure, minuteMs } from './builders';
import { fakeClock, fakeTimers, settle } from './clock';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of live objects. */
export function heapBytes(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The same faults each time: a test that fails by chance teaches nothing. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const intervalSeconds = (index: number): number => (index % 5 === 0 ? 900 : 1800);

async function startSites(world: DemoWorld): Promise<DemoSite[]> {
  const starts = [
    startThinfinitySites,
    startLicenseStatisticsSites,
    startGuardantSites,
    startCitrixCloudSites,
    startTendukeSites,
  ];
  return (await Promise.all(starts.map((start) => start(world)))).flat();
}

/** The real polling on simulated vendors over real sockets, with a clock that a day takes a minute of. */
export class SimulatedDay {
  readonly clock = fakeClock();
  readonly timers = fakeTimers(this.clock);
  readonly alerts: Alert[] = [];
  readonly bugs: unknown[] = [];
  readonly polls = new Map<string, number>();
  readonly random = chance(7);
  share = 0.3;
  isOnline = true;
  /** How often something happened after which connections may be read out of turn. */
  disturbances = 0;
  /** How much time passed, sleep left out. */
  awakeMs = 0;
  readonly #running = new Set<Promise<unknown>>();
  readonly #hanging = new Set<string>();
  #sites: readonly DemoSite[] = [];
  #runner: Runner | null = null;

  readonly store = createSnapshotStore({
    ledger: emptyLedger,
    rules: () => defaultRules,
    sinks: [{ name: 'test', take: ({ alerts }) => this.alerts.push(...alerts) }],
    onSinkError: (_name, error) => this.bugs.push(error),
  });
  readonly #sessions = createSessions({ now: this.clock.now, timeoutMs: 30_000, userAgent: 'day' });

  get runner(): Runner {
    if (this.#runner === null) throw new Error('the day has not begun');
    return this.#runner;
  }

  async start(count: number): Promise<void> {
    const now = () => this.clock.ms();
    this.#sites = await startSites({
      now,
      clock: demoClock(now(), now),
      inUse: ({ seats }) => Math.floor(seats * this.share),
    });
    this.#runner = createRunner({
      poll: this.#watched(),
      commit: (outcome, next) => this.store.commit(outcome, next),
      intervalMs: ({ pollSeconds = 1800 }) => pollSeconds * 1000,
      floorMs: () => 30_000,
      now: this.clock.now,
      random: this.random,
      setTimer: this.timers.setTimer,
      deadlineMs: minuteMs,
      needsNetwork: () => true,
      isOnline: () => this.isOnline,
      onConnectionsOld: () => this.#sessions.forgetNetwork(),
      onDropped: ({ id }) => this.#sessions.end(id),
    });
    const connections = Array.from({ length: count }, (_, index) => this.#connection(index));
    this.store.setConnections(connections);
    this.runner.setConnections(connections);
    await this.#quiet();
  }

  #site(index: number): DemoSite {
    const site = this.#sites[index % this.#sites.length];
    if (site === undefined) throw new Error('no vendor is simulated');
    return site;
  }

  #connection(index: number): Connection {
    return { ...this.#site(index).connection, id: `c${index}`, pollSeconds: intervalSeconds(index) };
  }

  #watched(): Poll {
    const poll = createPoller({
      ...this.#sessions,
      vendorById,
      openSecrets: ({ id }) => Promise.resolve(success(this.#site(Number(id.slice(1))).secrets)),
      now: this.clock.now,
      onBug: (error) => this.bugs.push(error),
    });
    return (connection, options) => {
      const { id } = connection;
      this.polls.set(id, (this.polls.get(id) ?? 0) + 1);
      const failed = (kind: 'unreachable' | 'timeout') =>
        aFailedPoll({ connectionId: id, polledAt: this.clock.now(), failure: aFailure({ kind }) });
      if (!this.isOnline) return Promise.resolve(failed('unreachable'));
      if (this.#hanging.delete(id))
        return new Promise((resolve) =>
          options.signal.addEventListener('abort', () => resolve(failed('timeout')), { once: true }),
        );
      const running = poll(connection, options);
      this.#running.add(running);
      return running.finally(() => this.#running.delete(running));
    };
  }

  /** Until every poll that will be answered is. */
  async #quiet(): Promise<void> {
    await settle();
    while (this.#running.size > 0) {
      await Promise.race(this.#running);
      await settle();
    }
  }

  /** Lets time pass while the computer is awake. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0;) {
      const step = Math.min(left, Math.max(1, this.timers.nextMs() ?? left));
      await this.timers.pass(step);
      await this.#quiet();
      left -= step;
      this.awakeMs += step;
    }
  }

  /** So that what the simulators note down is not taken for what polling keeps. */
  forgetRequests(): void {
    for (const { simulator } of this.#sites) (simulator.requests as unknown[]).length = 0;
  }

  fault(index: number, fault: Fault | null): void {
    this.#site(index).simulator.fault(fault);
  }

  hang(index: number): void {
    this.#hanging.add(`c${index}`);
  }

  clearFaults(): void {
    for (const { simulator } of this.#sites) simulator.fault(null);
    this.isOnline = true;
  }

  async stop(): Promise<void> {
    this.runner.stop();
    await this.#quiet();
    this.#sessions.endAll();
    await Promise.all(this.#sites.map(({ simulator }) => simulator.close()));
  }
}
