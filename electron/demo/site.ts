import type { Connection } from '../domain/connection';
import type { Secrets } from '../domain/secret';
import type { Demand, SimulatedMs } from './demand';
import type { Simulator } from './simulator';

/** One simulated vendor at work, and how to connect to it. */
export interface DemoSite {
  readonly simulator: Simulator;
  readonly connection: Connection;
  readonly secrets: Secrets;
}

/** What all simulated vendors have in common: one working day, and one crowd of people. */
export interface DemoWorld {
  /** Milliseconds, as on the wall. */
  readonly now: () => number;
  readonly clock: () => SimulatedMs;
  /** Seats in use at this moment; all of them while everybody wants one. */
  readonly inUse: (demand: Demand) => number;
}

/** Seconds between polls of a simulated vendor: a day passes in minutes, so seconds count. */
export const demoPollSeconds = 5;
