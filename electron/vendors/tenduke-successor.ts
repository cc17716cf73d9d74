import { z } from 'zod';
import { type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { count, parseShape, readList } from '../domain/parse';
import type { PoolReading, Reading } from '../domain/reading';
import { validityOf } from './tenduke-pool';
import { idShape, otherDetails, stampShape } from './tenduke-wire';
import { texts } from '../texts/language';

/*
 * The successor of the graph, `/api/entitlement/v1`: its "available licenses" are documented for a user and for a
 * client application. What it answers for a whole organization is not public, so a connection sees what its own user
 * or client may use, narrowed to the organization of its settings. It names no holders.
 */

const named = z.looseObject({ id: idShape.nullish(), name: z.string().nullish() });

const creditShape = z.looseObject({
  validUntil: stampShape.optional(),
  active: z.boolean().nullish(),
  seatCount: count.nullish(),
});

const licenseShape = z.looseObject({
  id: idShape,
  validFrom: stampShape.optional(),
  validUntil: stampShape.optional(),
  licensedItem: named.extend({ displayName: z.string().nullish() }).nullish(),
  seatsTaken: count.nullish(),
  seatsReserved: count.nullish(),
  seatsTotal: count.nullish(),
  seatCountCredits: z.array(creditShape).nullish(),
  owner: named.nullish(),
});

type License = z.infer<typeof licenseShape>;

const known: ReadonlySet<string> = new Set([
  ...['id', 'validFrom', 'validUntil', 'seatsTaken', 'seatsReserved', 'seatsTotal'],
]);

/** The next batch of seats to end, where it is not simply the whole license. */
function nextEnd(
  { seatCountCredits, seatsTotal }: License,
  now: Instant,
): NonNullable<PoolReading['expiring']> | null {
  const ends = (seatCountCredits ?? []).flatMap(({ active, validUntil, seatCount }) => {
    const at = validUntil?.instant ?? null;
    return active !== false && at !== null && at > now && seatCount ? [{ at, seats: seatCount }] : [];
  });
  const [at] = ends.map((end) => end.at).sort();
  if (at === undefined) return null;
  const seats = ends.filter((end) => end.at === at).reduce((sum, end) => sum + end.seats, 0);
  return seats >= (seatsTotal ?? Infinity) ? null : { at, seats, days: null };
}

function toPool(license: License, now: Instant, isNarrowed: boolean): PoolReading {
  const { licensedItem, owner, seatsTaken, seatsReserved, seatsTotal } = license;
  return {
    key: license.id,
    product: licensedItem?.displayName || licensedItem?.name || texts().tenduke.license(license.id),
    feature: isNarrowed ? null : (owner?.name ?? null),
    unit: 'seats',
    used: seatsTaken ?? null,
    // Whether idle reservations are among the taken seats is not documented, so `free` is left at total less taken.
    total: seatsTotal ?? null,
    reserved: seatsReserved ?? null,
    validity: validityOf(license.validFrom ?? null, license.validUntil ?? null),
    expiring: nextEnd(license, now),
    details: { ...otherDetails(license, known), id: license.id },
  };
}

export interface OwnerWish {
  readonly organization: string | undefined;
  readonly organizationId: string | undefined;
}

function isWanted({ owner }: License, { organization, organizationId }: OwnerWish): boolean {
  if (organizationId !== undefined) return owner?.id === organizationId;
  return organization === undefined || owner?.name === organization;
}

/** Reads `available-licenses`. */
export function readAvailable(body: unknown, wish: OwnerWish, now: Instant): Result<Reading> {
  const frame = parseShape(z.array(z.unknown()), body);
  if (!frame.ok) return frame;
  const list = readList(licenseShape, frame.value, '');
  if (!list.ok) return list;
  const isNarrowed = wish.organization !== undefined || wish.organizationId !== undefined;
  const pools = list.value.entries
    .filter(({ value }) => isWanted(value, wish))
    .map(({ value }) => toPool(value, now, isNarrowed));
  return success({ pools, warnings: list.value.warnings });
}
