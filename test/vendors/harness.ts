import type { Detail, Pool } from '../../electron/domain/pool';
import type { Simulator, SimulatorOptions } from '../../electron/demo/simulator';

/** One answer of the vendor's document. */
export interface Recorded {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** 200 where it is left out. */
  readonly status?: number;
  readonly body: unknown;
}

/** A place in the data that is made wrong. */
export interface Corruption {
  readonly path: readonly (string | number)[];
  /** What must not be taken for a value there; undefined takes the member away. */
  readonly junk: readonly unknown[];
  /** How the failure or the warning names the place. */
  readonly named: string;
}

export interface SiteOptions extends Pick<SimulatorOptions, 'tls' | 'port'> {
  /** Milliseconds. */
  readonly now: () => number;
  readonly tokenSeconds?: number;
}

/** The vendor's simulator at work on known data. */
export interface Site {
  readonly simulator: Simulator;
  /** Log-ins that succeeded. */
  logins(): number;
  /** Ends every token that was handed out. */
  forgetTokens(): void;
}

/** What some vendors do not have; the checks that need it are left out for them. */
export type Need = 'log-in' | 'other origin' | 'secret' | 'list' | 'error body' | 'side report';

/** What the contract suite has to know of a vendor. */
export interface VendorHarness {
  readonly vendorId: string;
  /** Why it lacks what it lacks: exactly `lacking(harness)`. */
  readonly lacks: Readonly<Partial<Record<Need, string>>>;
  /** `logInOrigin`: where a token is got, for vendors that have another server for that. */
  settings(origin: string, logInOrigin?: string): Readonly<Record<string, unknown>>;
  /** All origins that these settings may lead to. */
  origins(origin: string, logInOrigin?: string): readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
  /** Beside the secrets, what must be told nowhere in full. */
  readonly sensitive: readonly string[];
  readonly logInPath: RegExp | null;
  /** The one request of a poll without which there are no pools. */
  readonly dataPath: RegExp;
  /** Requests that a poll can do without: what they tell is left out with a warning. */
  readonly sidePaths: readonly RegExp[];
  /** How many requests of a poll may be under way at once. */
  readonly atOnce: number;
  /** The exchange as documented, and the pools that it must give. */
  readonly recorded: readonly Recorded[];
  readonly recordedPools: readonly Pool[];
  /** What it gives of the connection as a whole. */
  readonly recordedDetails: Readonly<Record<string, Detail>>;
  start(options: SiteOptions): Promise<Site>;
  /** What the simulator's known data come to. */
  readonly sitePools: readonly Partial<Pool>[];
  /** The documented log-in with a token of this life; undefined leaves it out. */
  logInBody(lifeSeconds: unknown): unknown;
  /** A body of data with two entries or more. */
  readonly body: unknown;
  readonly reorderedBody: unknown;
  /** Every entry of `body` twice. */
  readonly repeatedBody: unknown;
  /** Whether an entry that comes twice is more of the same pool, or two pools that look alike. */
  readonly isRepeatedOne: boolean;
  readonly emptyBody: unknown;
  /** What the other requests of a poll tell all the same. */
  readonly emptyKeys: readonly string[];
  readonly emptyWarnings: readonly string[];
  /** Bodies that come with status 200 and are errors. */
  readonly errorBodies: readonly unknown[];
  /** Where `body` must be right as a whole. */
  readonly frame: readonly Corruption[];
  /** Where its first entry must be right. */
  readonly entry: readonly Corruption[];
}

/** What a harness shows that its vendor does not have. */
export function lacking(harness: VendorHarness): readonly Need[] {
  const { logInPath, secrets, entry, errorBodies, sidePaths, origins } = harness;
  const isMissing: Readonly<Record<Need, boolean>> = {
    'log-in': logInPath === null,
    'other origin': origins('http://a.example', 'http://b.example').length < 2,
    secret: Object.keys(secrets).length === 0,
    list: entry.length === 0,
    'error body': errorBodies.length === 0,
    'side report': sidePaths.length === 0,
  };
  return (Object.keys(isMissing) as Need[]).filter((need) => isMissing[need]);
}
