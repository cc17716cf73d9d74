import type { Pool } from '../../electron/domain/pool';
import type { Simulator, SimulatorOptions } from '../../electron/demo/simulator';

/** One answer of the vendor's document. */
export interface Recorded {
  readonly method: 'GET' | 'POST';
  readonly path: string;
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

/** What the contract suite has to know of a vendor. */
export interface VendorHarness {
  readonly vendorId: string;
  settings(origin: string): Readonly<Record<string, unknown>>;
  /** All origins that these settings may lead to. */
  origins(origin: string): readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
  /** Beside the secrets, what must be told nowhere in full. */
  readonly sensitive: readonly string[];
  readonly logInPath: RegExp | null;
  readonly dataPath: RegExp;
  /** The exchange as documented, and the pools that it must give. */
  readonly recorded: readonly Recorded[];
  readonly recordedPools: readonly Pool[];
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
  readonly emptyBody: unknown;
  /** Bodies that come with status 200 and are errors. */
  readonly errorBodies: readonly unknown[];
  /** Where `body` must be right as a whole. */
  readonly frame: readonly Corruption[];
  /** Where its first entry must be right. */
  readonly entry: readonly Corruption[];
}
