import type { Connection } from '../../electron/domain/connection';
import type { Failure, ShownCertificate } from '../../electron/domain/failure';
import type { Reader } from '../../electron/domain/format';
import { type Instant, addMs } from '../../electron/domain/instant';
import type { Pool } from '../../electron/domain/pool';
import { type PoolReading, completePools } from '../../electron/domain/reading';
import { emptyLedger } from '../../electron/domain/ledger';
import type { BoardPool, ConnectionState, Outcome, Snapshot } from '../../electron/domain/snapshot';
import type { Change } from '../../electron/state/snapshot-store';

/** Sunday, 10:00 in London: the moment that tests start at unless they say otherwise. */
export const ten: Instant = '2026-11-22T10:00:00.000Z';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** `at('10:31')`: that time on the day of `ten`. */
export const at = (time: string): Instant => `2026-11-22T${time}:00.000Z`;

/** `ten`, and so many seconds. */
export const addSeconds = (seconds: number): Instant => addMs(ten, seconds * 1000);

export const london: Reader = { locale: 'en-GB', timeZone: 'Europe/London' };

export const aReading = (given: Partial<PoolReading> = {}): PoolReading => ({
  key: 'catia',
  product: 'CATIA V5',
  unit: 'licenses',
  used: 5,
  total: 25,
  ...given,
});

type Counts = Partial<Omit<PoolReading, 'validity'>> & Partial<Pool>;

/** A pool as a poll completes it: `free` and `level` follow from the counts unless they are given. */
export function aPool({ level, ...given }: Counts = {}): Pool {
  const [pool] = completePools({ pools: [aReading(given)] }, {}, ten);
  if (pool === undefined) throw new Error('a reading of one pool gives one pool');
  return level === undefined ? pool : { ...pool, level };
}

export const aBoardPool = ({ levelSince = ten, ...given }: Counts & Partial<BoardPool> = {}): BoardPool => ({
  ...aPool(given),
  levelSince,
});

export const aConnection = (given: Partial<Connection> = {}): Connection => ({
  id: 'hq',
  vendor: 'thinfinity',
  name: 'HQ gateway',
  settings: { baseUrl: 'http://127.0.0.1:9443', clientId: 'seatwatch' },
  ...given,
});

export const aFailure = (given: Partial<Failure> = {}): Failure => ({
  kind: 'unreachable',
  message: 'gateway can’t be reached: nothing answers there; check that the server runs.',
  retryAt: null,
  ...given,
});

export const aShownCertificate = (given: Partial<ShownCertificate> = {}): ShownCertificate => ({
  fingerprint256: 'AA:BB',
  subject: 'gateway.example',
  issuer: 'Test authority',
  names: ['gateway.example'],
  validFrom: null,
  validUntil: null,
  ...given,
});

/** A connection on the board that was read at ten. */
export const aState = (given: Partial<ConnectionState> = {}): ConnectionState => ({
  id: 'hq',
  name: 'HQ gateway',
  vendor: 'thinfinity',
  health: 'ok',
  failure: null,
  failingSince: null,
  warnings: [],
  details: {},
  pools: [],
  polledAt: ten,
  durationMs: 40,
  readAt: ten,
  nextPollAt: null,
  ...given,
});

/** A connection that was read once and can't be read now: its pools are old. */
export const aFailingState = (given: Partial<ConnectionState> = {}): ConnectionState =>
  aState({ health: 'failing', failure: aFailure(), failingSince: ten, ...given });

/** A connection that nobody has read yet. */
export const aWaitingState = (given: Partial<ConnectionState> = {}): ConnectionState =>
  aState({ health: 'waiting', polledAt: null, durationMs: null, readAt: null, ...given });

export const aSnapshot = (...connections: readonly ConnectionState[]): Snapshot => ({
  revision: 1,
  connections,
});

/** A board of one connection with these pools. */
export const aBoardOf = (...pools: readonly BoardPool[]): Snapshot => aSnapshot(aState({ pools }));

type Good = Extract<Outcome, { kind: 'reading' }>;
type Bad = Extract<Outcome, { kind: 'failure' }>;

export const aGoodPoll = (given: Partial<Good> = {}): Good => ({
  kind: 'reading',
  connectionId: 'hq',
  polledAt: ten,
  durationMs: 40,
  pools: [],
  warnings: [],
  details: {},
  comeBackAt: null,
  ...given,
});

export const aFailedPoll = (given: Partial<Bad> = {}): Bad => ({
  kind: 'failure',
  connectionId: 'hq',
  polledAt: ten,
  durationMs: 40,
  failure: aFailure(),
  ...given,
});

/** A step of the board from which nothing follows. */
export const aChange = (given: Partial<Change> = {}): Change => ({
  previous: aSnapshot(),
  next: aSnapshot(),
  alerts: [],
  closings: [],
  ledger: emptyLedger,
  outcome: null,
  ...given,
});
