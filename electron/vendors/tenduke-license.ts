import type { z } from 'zod';
import { type Result, malformed, success } from '../domain/failure';
import { type Instant } from '../domain/instant';
import type { Detail } from '../domain/pool';
import {
  type Json,
  type Placed,
  type Stamp,
  Unreadable,
  assignmentShape,
  consumptionShape,
  isObject,
  itemShape,
  licenseShape,
  otherDetails,
  profileShape,
  related,
  seatNames,
  shaped,
} from './tenduke-wire';
import { texts } from '../texts/language';

/** A promise that somebody may use a seat until its end. `until` null: no end is told. */
export interface Lease {
  readonly leaseId: string | null;
  readonly from: Stamp | null;
  readonly until: Stamp | null;
}

export type Reservation = 'reserved' | 'denied' | null;

/** What one user has to do with a license: leases, a reservation, a denial, or several of these. */
export interface Assignment {
  readonly user: string | null;
  readonly profileId: string | null;
  readonly reservation: Reservation;
  /** Null where the body does not tell. */
  readonly leases: readonly Lease[] | null;
}

/** A license as a graph read tells it; what it does not tell is null. */
export interface License {
  readonly id: string;
  readonly item: { readonly id: string | null; readonly name: string | null };
  readonly seats: number | null;
  readonly validFrom: Stamp | null;
  readonly validUntil: Stamp | null;
  readonly assignments: readonly Assignment[] | null;
  readonly details: Readonly<Record<string, Detail>>;
}

export interface LicenseList {
  readonly licenses: readonly License[];
  readonly warnings: readonly string[];
}

/** A lease without an end, or with one that lies ahead, runs; so does one whose end names no zone. */
export function isRunning({ until }: Lease, now: Instant): boolean {
  const end = until?.instant ?? null;
  return end === null || end > now;
}

const known: ReadonlySet<string> = new Set(['id', ...seatNames]);
const stamps = ['validFrom', 'validUntil'] as const;

function nameOf(profile: z.infer<typeof profileShape>): string | null {
  const both = [profile.firstName, profile.lastName].filter((part) => part).join(' ');
  return [profile.name, profile.displayName, both, profile.email].find((name) => name) ?? null;
}

/** Reads placed entries one by one; what can't be read is left out and told. Null where none could. */
function readEach<T>(
  entries: readonly Placed[],
  read: (entry: Placed) => T,
  faults: Unreadable[],
): readonly T[] | null {
  const good: T[] = [];
  for (const entry of entries) {
    try {
      good.push(read(entry));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      faults.push(error);
    }
  }
  return good.length === 0 && entries.length > 0 ? null : good;
}

function readLease(entry: Placed): Lease {
  const { leaseId, id, validFrom, validUntil, grantedUntil } = shaped(consumptionShape, entry);
  return {
    leaseId: leaseId ?? id ?? null,
    from: validFrom ?? null,
    until: validUntil ?? grantedUntil ?? null,
  };
}

function reservationOf(type: string | null | undefined): Reservation {
  const plain = type?.toLowerCase();
  return plain === 'reserved' || plain === 'denied' ? plain : null;
}

function readAssignment(entry: Placed, faults: Unreadable[]): Assignment {
  const { reservationType } = shaped(assignmentShape, entry);
  const object = entry.value as Json;
  const profiles = related(object, 'Profile', entry.at) ?? [];
  const [profile] = readEach(profiles, (one) => shaped(profileShape, one), faults) ?? [];
  const leases = related(object, 'LicenseProfileAssignmentConsumption', entry.at);
  return {
    user: profile === undefined ? null : nameOf(profile),
    profileId: profile?.id ?? null,
    reservation: reservationOf(reservationType),
    leases: leases === null ? null : readEach(leases, readLease, faults),
  };
}

function readLicense(entry: Placed, faults: Unreadable[]): License {
  const license = shaped(licenseShape, entry);
  const object = entry.value as Json;
  const items = related(object, 'LicensedItem', entry.at) ?? [];
  const [item] = readEach(items, (one) => shaped(itemShape, one), faults) ?? [];
  const assignments = related(object, 'LicenseProfileAssignment', entry.at);
  // A time without a zone says nothing certain, so it stays among the details as it came.
  const toldElsewhere = stamps.filter((name) => (license[name]?.text ?? null) === null);
  return {
    id: license.id,
    item: { id: item?.id ?? null, name: item?.displayName || item?.name || null },
    seats: seatNames.map((name) => license[name]).find((seats) => typeof seats === 'number') ?? null,
    validFrom: license.validFrom ?? null,
    validUntil: license.validUntil ?? null,
    assignments:
      assignments === null ? null : readEach(assignments, (one) => readAssignment(one, faults), faults),
    details: otherDetails(object, new Set([...known, ...toldElsewhere])),
  };
}

const warningOf = ({ at, problem }: Unreadable): string => texts().failures.answer.leftOut(at, problem);

/** Reads a page of licenses: what can't be read is left out and named by its path; a page of nothing else is malformed. */
export function readLicenses(body: unknown): Result<LicenseList> {
  const list = Array.isArray(body) ? (body as readonly unknown[]) : isObject(body) ? [body] : null;
  if (list === null) return malformed(texts().failures.answer.top, texts().tenduke.expected.licenses);
  const faults: Unreadable[] = [];
  const entries = list.map((value, index) => ({ value, at: `[${index}]` }));
  const licenses = readEach(entries, (entry) => readLicense(entry, faults), faults);
  const [first] = faults;
  if (licenses === null && first !== undefined) return malformed(first.at, first.problem);
  return success({ licenses: licenses ?? [], warnings: faults.map(warningOf) });
}

/** Reads a list of leases: objects, or bare ids where the selector asked for `@leaseId`. */
export function readLeases(body: unknown): Result<readonly Lease[]> {
  if (!Array.isArray(body)) return malformed(texts().failures.answer.top, texts().tenduke.expected.leases);
  const bare = (value: unknown): Lease | null =>
    typeof value === 'string' && value !== '' ? { leaseId: value, from: null, until: null } : null;
  const faults: Unreadable[] = [];
  const entries = body.map((value: unknown, index) => ({ value, at: `[${index}]` }));
  const leases = readEach(entries, (entry) => bare(entry.value) ?? readLease(entry), faults);
  const [first] = faults;
  return first === undefined ? success(leases ?? []) : malformed(first.at, first.problem);
}

/** Which relations an answer tells at all. */
export interface ToldRelations {
  readonly assignments: boolean;
  readonly leases: boolean;
}

export function toldRelations(licenses: readonly License[]): ToldRelations {
  const all = licenses.flatMap(({ assignments }) => assignments ?? []);
  return {
    assignments: licenses.some(({ assignments }) => assignments !== null),
    leases: all.some(({ leases }) => leases !== null),
  };
}

/**
 * A relation that other objects of the same answer show is empty where it is missing; one that none shows was not
 * told. Which of the two a server does with empty relations is not documented.
 */
export function completed(license: License, told: ToldRelations): License {
  const whole = (one: Assignment): Assignment =>
    one.leases === null && told.leases ? { ...one, leases: [] } : one;
  return {
    ...license,
    assignments: license.assignments?.map(whole) ?? (told.assignments ? [] : null),
  };
}
