import { type Result, failed, success } from '../domain/failure';
import { type Instant, parseInstant } from '../domain/instant';
import type { Detail } from '../domain/pool';
import type { ActionLook, ActionRequest, ActionState, Proof } from './action';
import {
  type Assignment,
  type Lease,
  type License,
  type Reservation,
  isRunning,
  readLeases,
  readLicenses,
} from './tenduke-license';
import { texts } from '../texts/language';

const state = (seen: ActionState['seen'], effectiveAt: Instant | null = null): Result<ActionState> =>
  success({ seen, effectiveAt });

const notThere = () => failed('not-found', texts().tenduke.parameters.noLicense);

function theLicense(answer: unknown): Result<License> {
  const read = readLicenses(answer);
  if (!read.ok) return read;
  const [license] = read.value.licenses;
  return license === undefined ? notThere() : success(license);
}

// No source names the field that a read shows it under, so both spellings of the form parameter are looked for.
const useTime = ({ details }: License): Detail =>
  details['maxAggregateUseTime'] ?? details['maximumAggregateUseTime'] ?? null;

const seenOf = (license: License): Record<string, Detail> => ({
  seats: license.seats,
  validFrom: license.validFrom?.instant ?? license.validFrom?.text ?? null,
  validUntil: license.validUntil?.instant ?? license.validUntil?.text ?? null,
  maxAggregateUseTime: useTime(license),
});

const same = (shown: Detail | undefined, wanted: string): boolean =>
  String(shown) === wanted ||
  (typeof shown === 'string' && parseInstant(shown) !== null && parseInstant(shown) === parseInstant(wanted));

/** What a license itself says: its seats, its validity, its use time. `wanted` by the names of `seen`. */
export const licenseLook = (
  request: ActionRequest,
  wanted: Readonly<Record<string, string>>,
): ActionLook => ({
  request,
  stateOf: (answer) => {
    const license = theLicense(answer);
    return license.ok ? state(seenOf(license.value)) : license;
  },
  proof: (_before, after) => {
    const shown = Object.entries(wanted).map(([name, value]): Proof => {
      const told = after.seen[name] ?? null;
      return told === null ? 'untold' : same(told, value) ? 'shown' : 'not-shown';
    });
    return shown.find((one) => one === 'not-shown') ?? shown.find((one) => one === 'untold') ?? 'shown';
  },
});

/** A limit that is appended shows as a sum, so only a change or the very value is proof. */
export const useTimeLook = (request: ActionRequest, wanted: string): ActionLook => ({
  ...licenseLook(request, {}),
  proof: (before, after) => {
    const shown = after.seen['maxAggregateUseTime'] ?? null;
    const old = before?.seen['maxAggregateUseTime'] ?? null;
    return shown !== null && (same(shown, wanted) || (before !== null && shown !== old)) ? 'shown' : 'untold';
  },
});

/** The last end of leases that run; null where none runs, or none tells its end. */
function lastEnd(leases: readonly Lease[] | null, now: Instant): Instant | null {
  const running = (leases ?? []).filter((lease) => isRunning(lease, now));
  return (
    running
      .flatMap(({ until }) => until?.instant ?? [])
      .sort()
      .at(-1) ?? null
  );
}

export interface AssignmentWish {
  readonly profileId: string;
  readonly reservation: Reservation;
  /** Whether a running lease goes on in spite of the change. */
  readonly isDelayed: boolean;
}

/** What one user has to do with a license. */
export const assignmentLook = (
  request: ActionRequest,
  { profileId, reservation, isDelayed }: AssignmentWish,
): ActionLook => ({
  request,
  stateOf: (answer, now) => {
    const license = theLicense(answer);
    if (!license.ok) return license;
    const { assignments } = license.value;
    if (assignments === null) return state({ reservation: null, runningLeases: null });
    const own = assignments.filter((one: Assignment) => one.profileId === profileId);
    const leases = own.flatMap((one) => one.leases ?? []);
    const shown = own.map((one) => one.reservation).find((one) => one !== null) ?? 'none';
    const runningLeases = leases.filter((lease) => isRunning(lease, now)).length;
    return state({ reservation: shown, runningLeases }, isDelayed ? lastEnd(leases, now) : null);
  },
  proof: (_before, { seen }) => {
    if (seen['reservation'] === null) return 'untold';
    return seen['reservation'] === (reservation ?? 'none') ? 'shown' : 'not-shown';
  },
});

const sumOf = (licenses: readonly License[]): number | null =>
  licenses.reduce<number | null>(
    (sum, { seats }) => (sum === null || seats === null ? null : sum + seats),
    0,
  );

/** What an owner has: a grant shows as one license or some seats more. `isSure`: that the read shows everything. */
export const ownerLook = (request: ActionRequest, isSure: boolean): ActionLook => ({
  request,
  stateOf: (answer) => {
    const read = readLicenses(answer);
    if (!read.ok) return read;
    return state({ licenses: read.value.licenses.length, seats: sumOf(read.value.licenses) });
  },
  proof: (before, after) => {
    const grew = (name: string): boolean => Number(after.seen[name]) > Number(before?.seen[name]);
    if (before !== null && (grew('licenses') || grew('seats'))) return 'shown';
    return isSure && before !== null ? 'not-shown' : 'untold';
  },
});

const idsOf = (leases: readonly Lease[]): string[] => leases.flatMap(({ leaseId }) => leaseId ?? []);

/** Whether one lease still runs. A release may leave it a shorter end (a cooldown), which is proof enough. */
export const leaseLook = (request: ActionRequest, leaseId: string): ActionLook => ({
  request,
  stateOf: (answer, now) => {
    const read = readLeases(answer);
    if (!read.ok) return read;
    const lease = read.value.find((one) => one.leaseId === leaseId && isRunning(one, now));
    return state({
      leaseRuns: lease !== undefined,
      until: lease?.until?.instant ?? lease?.until?.text ?? null,
    });
  },
  proof: (before, after) => {
    if (before?.seen['leaseRuns'] !== true) return 'untold';
    if (after.seen['leaseRuns'] === false || after.seen['until'] !== before.seen['until']) return 'shown';
    return 'not-shown';
  },
});

/** The leases of one user. */
export const leasesLook = (request: ActionRequest): ActionLook => ({
  request,
  stateOf: (answer) => {
    const read = readLeases(answer);
    if (!read.ok) return read;
    return state({ leases: idsOf(read.value).length, leaseIds: idsOf(read.value).join(' ') });
  },
  proof: (before, after) => {
    if (before === null) return 'untold';
    const left = new Set(String(after.seen['leaseIds']).split(' '));
    const gone = String(before.seen['leaseIds'])
      .split(' ')
      .filter((id) => !left.has(id));
    return gone.length === before.seen['leases'] ? 'shown' : 'not-shown';
  },
});
