import type { Instant } from '../domain/instant';
import type { Detail, Holder } from '../domain/pool';
import type { PoolReading } from '../domain/reading';
import { type Validity, perpetual, unknownValidity } from '../domain/validity';
import { type Assignment, type Lease, type License, isRunning } from './tenduke-license';
import type { Stamp } from './tenduke-wire';
import { texts } from '../texts/language';

/** The organization that owns a license, as far as it is known; `feature` where the board shows more than one. */
export interface Owner {
  readonly id: string | null;
  readonly name: string | null;
}

/** From `validFrom` and `validUntil`; without an end a license is perpetual (inferred: an absent end is no end). */
export function validityOf(from: Stamp | null, until: Stamp | null): Validity {
  const start = from?.instant ?? null;
  if (until === null) return { ...perpetual, from: start };
  if (until.instant === null) return { ...unknownValidity, from: start };
  return {
    kind: start === null ? 'until' : 'interval',
    from: start,
    until: until.instant,
    days: null,
  };
}

const told = (stamp: Stamp | null): string | null => stamp?.instant ?? stamp?.text ?? null;

const holderOf = (assignment: Assignment, lease: Lease | null, seats: number): Holder => ({
  user: assignment.user,
  host: null,
  seats,
  since: told(lease?.from ?? null),
  until: told(lease?.until ?? null),
  leaseId: lease?.leaseId ?? null,
  reservation: assignment.reservation,
});

const running = ({ leases }: Assignment, now: Instant): readonly Lease[] =>
  (leases ?? []).filter((lease) => isRunning(lease, now));

/** One for each lease; a second device of the same user takes no second seat. An idle reservation holds one, too. */
function holdersOf(assignments: readonly Assignment[], now: Instant): Holder[] {
  return assignments.flatMap((assignment) => {
    const leases = running(assignment, now);
    if (leases.length > 0)
      return leases.map((lease, index) => holderOf(assignment, lease, index === 0 ? 1 : 0));
    return assignment.reservation === 'reserved' ? [holderOf(assignment, null, 1)] : [];
  });
}

interface Counts {
  readonly used: number | null;
  readonly reserved: number | null;
  /** Seats that are reserved, or in use, or both: each once. */
  readonly taken: number | null;
}

function countsOf({ assignments }: License, now: Instant): Counts {
  if (assignments === null) return { used: null, reserved: null, taken: null };
  const isReserved = ({ reservation }: Assignment): boolean => reservation === 'reserved';
  const reserved = assignments.filter(isReserved).length;
  if (assignments.some(({ leases }) => leases === null)) return { used: null, reserved, taken: null };
  const isUsing = (one: Assignment): boolean => running(one, now).length > 0;
  return {
    used: assignments.filter(isUsing).length,
    reserved,
    taken: assignments.filter((one) => isReserved(one) || isUsing(one)).length,
  };
}

function detailsOf(license: License, owner: Owner, now: Instant): Record<string, Detail> {
  const { assignments, item } = license;
  const areTold = assignments?.every(({ leases }) => leases !== null) === true;
  return {
    ...license.details,
    id: license.id,
    ...(item.id === null ? {} : { 'licensedItem.id': item.id }),
    ...(owner.id === null ? {} : { 'organization.id': owner.id }),
    ...(owner.name === null ? {} : { 'organization.name': owner.name }),
    ...(assignments === null
      ? {}
      : { denied: assignments.filter(({ reservation }) => reservation === 'denied').length }),
    ...(areTold ? { consumptions: assignments.flatMap((one) => running(one, now)).length } : {}),
  };
}

export interface PoolContext {
  readonly owner: Owner;
  /** Whether the board shows several organizations, so that each pool must say whose it is. */
  readonly isOneOfMany: boolean;
  readonly wantHolders: boolean;
  readonly now: Instant;
}

/** A license as a pool of seats. */
export function licensePool(license: License, context: PoolContext): PoolReading {
  const { owner, now } = context;
  const { used, reserved, taken } = countsOf(license, now);
  const { seats, assignments, validFrom } = license;
  const startsAt = validFrom?.instant ?? null;
  return {
    key: license.id,
    product: license.item.name ?? texts().tenduke.license(license.id),
    feature: context.isOneOfMany ? owner.name : null,
    unit: 'seats',
    used,
    total: seats,
    free: seats === null || taken === null ? null : seats - taken,
    reserved,
    validity: validityOf(validFrom, license.validUntil),
    activating: startsAt !== null && startsAt > now && seats !== null ? { at: startsAt, seats } : null,
    details: detailsOf(license, owner, now),
    holders: context.wantHolders && assignments !== null ? holdersOf(assignments, now) : null,
  };
}
