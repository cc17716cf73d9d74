import { z } from 'zod';
import { type Instant, instantOf, parseInstant } from '../domain/instant';
import { count, firstProblem, pathText } from '../domain/parse';
import type { Detail } from '../domain/pool';
import { texts } from '../texts/language';

/*
 * No body of a graph read is public. Assumed here: the form that the vendor documents for writing ("SDK2": own fields
 * inline, related objects in `rel_Relations`, type names short or package-qualified), and the flat form of `me()` with
 * related objects inline under their own names. What neither form has is not told, which is not the same as none.
 */

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a body and where it stood there. */
export interface Placed<T = unknown> {
  readonly value: T;
  readonly at: string;
}

/** A part of a body that can't be read; caught where the entry that holds it is left out. */
export class Unreadable extends Error {
  constructor(
    readonly at: string,
    readonly problem: string,
  ) {
    super(problem);
  }
}

/** As the schema says, or `Unreadable` with the path. */
export function shaped<T>(schema: z.ZodType<T>, { value, at }: Placed): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, problem } = firstProblem(parsed.error, at);
  throw new Unreadable(path, problem);
}

/** The kinds of related objects, each with the names that the two forms may give it. */
const relationNames = {
  LicensedItem: ['licenseditem'],
  LicenseProfileAssignment: ['licenseprofileassignment', 'assignment'],
  LicenseProfileAssignmentConsumption: ['licenseprofileassignmentconsumption', 'consumption'],
  Profile: ['profile'],
} as const;

export type RelationKind = keyof typeof relationNames;

const allNames: ReadonlySet<string> = new Set(Object.values(relationNames).flat());

/** `com.tenduke.sdk2.objectmodel.entitlement.LicensedItem`, `LicensedItem`, `licensedItems` -> `licenseditem`. */
const plainName = (name: string): string => (name.split('.').at(-1) ?? name).toLowerCase().replace(/s$/, '');

const isKind = (name: unknown, kind: RelationKind): boolean =>
  typeof name === 'string' && (relationNames[kind] as readonly string[]).includes(plainName(name));

function entryList(list: unknown, at: string): Placed[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw new Unreadable(at, texts().tenduke.expected.list);
  return list.map((value: unknown, index) => ({ value, at: `${at}[${index}]` }));
}

function nestedEntries(entry: unknown, kind: RelationKind, at: string): Placed[] | null {
  if (!isObject(entry)) throw new Unreadable(at, texts().tenduke.expected.object);
  const relation = isObject(entry['rel_Relation']) ? entry['rel_Relation'] : {};
  const holder = entry['rel_RelatedObjectList'];
  if (holder !== undefined && holder !== null && !isObject(holder))
    throw new Unreadable(`${at}.rel_RelatedObjectList`, texts().tenduke.expected.object);
  const place = `${at}.rel_RelatedObjectList.rel_RelatedObjects`;
  const named = relation['relatedObjectType'];
  if (typeof named === 'string' && !isKind(named, kind)) return null;
  const entries = entryList(holder?.['rel_RelatedObjects'], place);
  const first = entries[0]?.value;
  const isOurs = isKind(named, kind) || (isObject(first) && isKind(first['__objType'], kind));
  return isOurs ? entries : null;
}

function nested(object: Json, kind: RelationKind, at: string): Placed[] | null {
  const relations = object['rel_Relations'];
  if (relations === undefined || relations === null) return null;
  const found = entryList(relations, `${at}.rel_Relations`)
    .map((entry) => nestedEntries(entry.value, kind, entry.at))
    .filter((entries) => entries !== null);
  return found.length === 0 ? null : found.flat();
}

function flat(object: Json, kind: RelationKind, at: string): Placed[] | null {
  for (const [name, value] of Object.entries(object)) {
    if (!isKind(name, kind)) continue;
    const place = pathText([name], at);
    if (Array.isArray(value) || value === null) return entryList(value, place);
    if (isObject(value)) return [{ value, at: place }];
  }
  return null;
}

/** The related objects of a kind, in either form; null where the body does not tell. */
export const related = (object: Json, kind: RelationKind, at: string): Placed[] | null =>
  nested(object, kind, at) ?? flat(object, kind, at);

/** A time as it was read. `text`: as it came, where it names no zone. */
export interface Stamp {
  readonly instant: Instant | null;
  readonly text: string | null;
}

const zoneless = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$/;
// 1973 in milliseconds, 5138 in seconds: events count in the one, tokens in the other.
const smallestMs = 100_000_000_000;

function stampOfNumber(value: number): Stamp | null {
  const ms = Math.abs(value) < smallestMs ? value * 1000 : value;
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? { instant: instantOf(ms), text: null } : null;
}

function stampOfText(value: string): Stamp | null {
  const instant = parseInstant(value);
  if (instant !== null) return { instant, text: null };
  return zoneless.test(value) ? { instant: null, text: value } : null;
}

/** ISO 8601, or a count since 1970; absent, null and empty are null. */
export const stampShape = z.unknown().transform((value, context): Stamp | null => {
  if (value === undefined || value === null || value === '') return null;
  const stamp =
    typeof value === 'number' ? stampOfNumber(value) : typeof value === 'string' ? stampOfText(value) : null;
  if (stamp === null) context.addIssue(texts().tenduke.expected.time);
  return stamp;
});

export const idShape = z.union([z.string().min(1), z.number().transform(String)]);

const textShape = z.string().nullish();

export const profileShape = z.looseObject({
  id: idShape.nullish(),
  name: textShape,
  displayName: textShape,
  firstName: textShape,
  lastName: textShape,
  email: textShape,
});

export const itemShape = z.looseObject({ id: idShape.nullish(), name: textShape, displayName: textShape });

export const seatNames = [
  'licensedItemCount',
  'allowedLicensedItemCount',
  'seatCount',
  'seatsTotal',
] as const;

const seats = count.nullish();

export const licenseShape = z.looseObject({
  id: idShape,
  validFrom: stampShape.optional(),
  validUntil: stampShape.optional(),
  licensedItemCount: seats,
  allowedLicensedItemCount: seats,
  seatCount: seats,
  seatsTotal: seats,
});

export const assignmentShape = z.looseObject({ id: idShape.nullish(), reservationType: textShape });

export const consumptionShape = z.looseObject({
  id: idShape.nullish(),
  leaseId: idShape.nullish(),
  validFrom: stampShape.optional(),
  validUntil: stampShape.optional(),
  grantedUntil: stampShape.optional(),
});

const longestDetail = 500;
const mostDetails = 60;
const notTold = /^(__objType|referenceFields|rel_.*)$/;
const sensitive = /secret|password|token|credential/i;

/** What else an object says, flat, under its own names with dots; related objects and what may be secret are left out. */
export function otherDetails(object: Json, known: ReadonlySet<string>): Record<string, Detail> {
  const found: [string, Detail][] = [];
  const walk = (inner: Json, prefix: string, depth: number): void => {
    for (const [name, value] of Object.entries(inner)) {
      const isRelation = typeof value === 'object' && allNames.has(plainName(name));
      if (notTold.test(name) || isRelation || sensitive.test(name) || known.has(prefix + name)) continue;
      if (found.length >= mostDetails) return;
      if (isObject(value) && depth < 4) walk(value, `${prefix}${name}.`, depth + 1);
      else if (typeof value === 'string') found.push([prefix + name, value.slice(0, longestDetail)]);
      else if (typeof value === 'boolean' || Number.isFinite(value))
        found.push([prefix + name, value as boolean | number]);
    }
  };
  walk(object, '', 0);
  return Object.fromEntries(found);
}
