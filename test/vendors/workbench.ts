import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { Connection } from '../../electron/domain/connection';
import { type Failure, type FailureKind, type Result, success } from '../../electron/domain/failure';
import { Secret } from '../../electron/domain/secret';
import type { Outcome } from '../../electron/domain/snapshot';
import { type Simulator, startSimulator } from '../../electron/demo/simulator';
import { type createConnectionHttp } from '../../electron/http/client';
import { createPoller } from '../../electron/polling/poller';
import { type Sessions, createSessions } from '../../electron/polling/sessions';
import type { Vendor } from '../../electron/vendors/vendor';
import { type FakeClock, fakeClock } from '../support/clock';
import type { Need, Site, SiteOptions, VendorHarness } from './harness';

/** A vendor as the suite looks at it. The last two are replaced only to show that a check fails. */
export interface Subject {
  readonly vendor: Vendor;
  readonly harness: VendorHarness;
  readonly createHttp?: typeof createConnectionHttp;
  readonly tokenFor?: Sessions['tokenFor'];
}

export interface JourneyOptions {
  readonly tls?: Connection['tls'];
  readonly secrets?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Where a token is got, if not where the data are. */
  readonly logInOrigin?: string;
}

/** The real way of a poll, from the connection to the outcome. */
export interface Journey {
  poll(signal?: AbortSignal): Promise<Outcome>;
  /** What was thrown, which is a bug each time. */
  readonly bugs: readonly unknown[];
}

type Good = Extract<Outcome, { kind: 'reading' }>;

export function expectReading(outcome: Outcome): Good {
  expect(outcome, inspect(outcome, { depth: 4 })).toMatchObject({ kind: 'reading' });
  return outcome as Good;
}

/** A failure of this kind, in one plain sentence. */
export function expectFailure(outcome: Outcome, kind: FailureKind): Failure {
  expect(outcome, inspect(outcome, { depth: 4 })).toMatchObject({ kind: 'failure', failure: { kind } });
  const { failure } = outcome as Extract<Outcome, { kind: 'failure' }>;
  expect(failure.message).toMatch(/^[^\n]{20,400}[.)]$/);
  return failure;
}

export class Workbench {
  readonly clock: FakeClock = fakeClock();
  readonly harness: VendorHarness;
  readonly #subject: Subject;
  readonly #open: { close(): unknown }[] = [];

  constructor(subject: Subject) {
    this.#subject = subject;
    this.harness = subject.harness;
  }

  get vendor(): Vendor {
    return this.#subject.vendor;
  }

  /** Closes it when the check is over. */
  use<T extends { close(): unknown }>(thing: T): T {
    this.#open.push(thing);
    return thing;
  }

  async close(): Promise<void> {
    for (const thing of this.#open.splice(0).reverse()) await thing.close();
  }

  async site(options: Partial<SiteOptions> = {}): Promise<Site> {
    const site = await this.harness.start({ now: () => this.clock.ms(), ...options });
    this.use(site.simulator);
    return site;
  }

  /** Answers as the document says, or with other bodies where a path matches. */
  async recorded(others: readonly { path: RegExp; body: unknown }[] = []): Promise<Simulator> {
    const answers = this.harness.recorded;
    return this.use(
      await startSimulator({
        handle: ({ method, path }) => {
          const found = answers.find((answer) => answer.method === method && answer.path === path);
          if (found === undefined) return { status: 404 };
          const other = others.find((one) => one.path.test(path));
          return { status: found.status ?? 200, json: other === undefined ? found.body : other.body };
        },
      }),
    );
  }

  journey(
    origin: string,
    { tls, secrets, timeoutMs = 5000, logInOrigin = origin }: JourneyOptions = {},
  ): Journey {
    const { vendor, harness, createHttp, tokenFor } = this.#subject;
    const { now } = this.clock;
    const bugs: unknown[] = [];
    const options = { now, timeoutMs, userAgent: 'Seatwatch/test' };
    const sessions = createSessions(options);
    this.use({ close: () => sessions.endAll() });
    const given = Object.entries(secrets ?? harness.secrets).map(
      ([name, text]) => [name, new Secret(text)] as const,
    );
    const poll = createPoller({
      ...sessions,
      ...(tokenFor === undefined ? {} : { tokenFor }),
      ...(createHttp === undefined
        ? {}
        : { httpFor: (one, origins) => createHttp({ ...options, origins, tls: one.tls }) }),
      vendorById: (id) => (id === vendor.id ? vendor : undefined),
      openSecrets: (): Promise<Result<Record<string, Secret>>> =>
        Promise.resolve(success(Object.fromEntries(given))),
      now,
      onBug: (error) => bugs.push(error),
    });
    const connection: Connection = {
      id: 'site',
      vendor: vendor.id,
      name: 'The site',
      settings: { ...harness.settings(origin, logInOrigin) },
      ...(tls === undefined ? {} : { tls }),
    };
    return {
      bugs,
      poll: (signal = new AbortController().signal) => poll(connection, { signal, wantHolders: true }),
    };
  }

  /** The simulator, and the way to it. */
  async siteAndJourney(site: Partial<SiteOptions> = {}, way: JourneyOptions = {}): Promise<Site & Journey> {
    const started = await this.site(site);
    return { ...started, ...this.journey(started.simulator.origin, way) };
  }

  /** The requests without which there is no reading. */
  get neededPaths(): readonly RegExp[] {
    const { dataPath, logInPath } = this.harness;
    return logInPath === null ? [dataPath] : [dataPath, logInPath];
  }

  get allPaths(): readonly RegExp[] {
    return [...this.neededPaths, ...this.harness.sidePaths];
  }

  /** How many requests for data, or for a token, came in. */
  count({ requests }: Simulator, what: 'data' | 'log-in'): number {
    const wanted = what === 'data' ? this.harness.dataPath : this.harness.logInPath;
    return requests.filter(({ path }) => wanted?.test(path)).length;
  }
}

/** One promise of every vendor: it rejects where the promise is not kept. */
export interface Check {
  readonly name: string;
  /** Only for vendors that have it. */
  readonly needs?: Need;
  run(bench: Workbench): Promise<void>;
}

export async function runCheck(check: Check, subject: Subject): Promise<void> {
  const bench = new Workbench(subject);
  try {
    await check.run(bench);
  } finally {
    await bench.close();
  }
}
