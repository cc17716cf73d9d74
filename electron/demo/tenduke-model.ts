import { randomUUID } from 'node:crypto';

/** The objects of a simulated deployment, under the names that the graph has for them. Times are milliseconds. */
export interface Consumption {
  readonly id: string;
  readonly leaseId: string;
  readonly fromMs: number;
  untilMs: number | null;
}

export interface Assignment {
  readonly id: string;
  readonly profileId: string;
  reservationType: 'reserved' | 'denied' | null;
  consumptions: Consumption[];
}

export interface License {
  readonly id: string;
  readonly item: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly owner: Owner;
  seats: number;
  validFrom: string | null;
  validUntil: string | null;
  maxAggregateUseTime: number | null;
  assignments: Assignment[];
}

export interface Owner {
  readonly kind: 'organization' | 'profile';
  readonly id: string;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
}

export interface Profile {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** What a deployment knows, and the changes that its operations make. */
export interface Model {
  readonly organizations: Organization[];
  readonly profiles: Profile[];
  readonly packages: readonly { readonly title: string; readonly item: License['item'] }[];
  readonly licenses: License[];
}

/** A no of the deployment, with its code. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status = 400,
  ) {
    super(code);
  }
}

export const assignmentOf = (license: License, profileId: string): Assignment | undefined =>
  license.assignments.find((assignment) => assignment.profileId === profileId);

/** The assignment of a user, made if there is none. */
export function ensureAssignment(license: License, profileId: string): Assignment {
  const known = assignmentOf(license, profileId);
  if (known !== undefined) return known;
  const made: Assignment = { id: randomUUID(), profileId, reservationType: null, consumptions: [] };
  license.assignments.push(made);
  return made;
}

export function takeLease(license: License, profileId: string, fromMs: number, untilMs: number | null): void {
  const id = randomUUID();
  ensureAssignment(license, profileId).consumptions.push({ id, leaseId: id, fromMs, untilMs });
}

export function grant(
  { packages, licenses }: Model,
  title: string,
  owner: Owner,
  terms: Pick<License, 'seats' | 'validFrom' | 'validUntil'>,
): License {
  const found = packages.find((one) => one.title === title);
  if (found === undefined) throw new Refused('productPackageNotFound', 404);
  const license: License = {
    ...terms,
    id: randomUUID(),
    item: found.item,
    owner,
    maxAggregateUseTime: null,
    assignments: [],
  };
  licenses.push(license);
  return license;
}

/** `fair` sets the limit, `append` adds to it: inferred, the document names the two words only. */
export function changeUseTime(license: License, limitMs: number, model: string): void {
  const old = model === 'append' ? (license.maxAggregateUseTime ?? 0) : 0;
  license.maxAggregateUseTime = old + limitMs;
}

/**
 * Sets, changes or clears what a user has to do with a license: one field with three states. A running lease is left
 * alone, as the document says: the seat stays in use until the lease ends or is released.
 */
export function assign(license: License, profileId: string, type: 'reserved' | 'denied' | null): Assignment {
  const reserved = license.assignments.filter(
    (one) => one.reservationType === 'reserved' && one.profileId !== profileId,
  ).length;
  // Inferred: more seats than there are can't be reserved.
  if (type === 'reserved' && reserved >= license.seats) throw new Refused('noSeatsAvailable', 409);
  const assignment = ensureAssignment(license, profileId);
  assignment.reservationType = type;
  return assignment;
}

/** Ends a lease; false where there is none of this id. */
export function release({ licenses }: Model, leaseId: string): boolean {
  for (const { assignments } of licenses)
    for (const assignment of assignments) {
      const left = assignment.consumptions.filter((one) => one.leaseId !== leaseId);
      if (left.length === assignment.consumptions.length) continue;
      assignment.consumptions = left;
      return true;
    }
  return false;
}
