import { z } from 'zod';
import { failed, success } from '../domain/failure';
import { count, parseShape, readList, wholeNumber } from '../domain/parse';
import type { Unit } from '../domain/pool';
import type { Http } from './vendor';
import { texts } from '../texts/language';

// Ids beyond 2^53 come as their digits.
const idNumber = z.union([z.int(), z.string().regex(/^-?\d{1,20}$/)]);
const idText = z.union([z.int(), z.string().trim().min(1)]);

/** What a build may leave out, or send as null. */
const maybe = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? undefined);

const name = maybe(z.string());

/** Seconds since 1970, 0 for none. After the year 9999 there is no instant to write. */
const unixSeconds = count.pipe(z.int().max(253_402_300_799));

const fields = z.object({
  featureNumber: idNumber,
  name,
  productNumber: idNumber,
  productModification: idNumber,
  productName: name,
  vendor: z.object({ publicCode: idNumber, publicCodeText: name }),
  remoteMode: wholeNumber,
  consumptionMode: maybe(wholeNumber),
  maxConcurrentResource: maybe(count),
  floatingResource: maybe(count),
  reservedResource: maybe(count),
  sessionsCount: maybe(count),
  currentRunCounterValue: maybe(count),
  maxRunCounter: maybe(count),
  validFromDate: maybe(unixSeconds),
  validUpToDate: maybe(unixSeconds),
  restOfLifeTimeDays: maybe(count),
  flags: maybe(
    z.object({
      expired: maybe(z.boolean()),
      rdpForbidden: maybe(z.boolean()),
      vmForbidden: maybe(z.boolean()),
      // Not in the document: newer builds have it, and the two fields below.
      remote: maybe(z.boolean()),
    }),
  ),
  dongleId: maybe(idText),
  detachedResource: maybe(count),
});

export type FeatureFields = z.infer<typeof fields>;

const unitOfMode = new Map<number, Unit>([
  [0, 'workstations'],
  [1, 'connections'],
  [2, 'software copies'],
]);

/** What one network license is; null for a mode that the document does not have. */
export const unitOf = ({ consumptionMode }: FeatureFields): Unit | null =>
  unitOfMode.get(consumptionMode ?? -1) ?? null;

interface FeatureIds extends Pick<FeatureFields, 'productNumber' | 'productModification' | 'featureNumber'> {
  readonly vendor: Pick<FeatureFields['vendor'], 'publicCode'>;
}

/** The four numbers that name a feature, in features and sessions alike. */
export const idsOf = ({ vendor, productNumber, productModification, featureNumber }: FeatureIds): string =>
  [vendor.publicCode, productNumber, productModification, featureNumber].join('.');

/** Network licenses of a feature: how many there are, and how many are free. */
export interface Seats {
  readonly max: number;
  readonly floating: number;
}

export const isKnownRemoteMode = (mode: number): boolean => mode === 1 || mode === 3;

// A mode that the document does not have is counted where there is something to count.
const isCounted = ({ remoteMode, maxConcurrentResource }: FeatureFields): boolean =>
  isKnownRemoteMode(remoteMode) ? remoteMode === 3 : (maxConcurrentResource ?? 0) > 0;

function seatsOf(feature: FeatureFields, context: z.RefinementCtx): Seats | null {
  if (!isCounted(feature)) return null;
  const wrong = (path: keyof FeatureFields, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
    return z.NEVER;
  };
  const { maxConcurrentResource: max, floatingResource: floating } = feature;
  if (max === undefined) return wrong('maxConcurrentResource', texts().guardant.mustHave);
  if (floating === undefined) return wrong('floatingResource', texts().guardant.mustHave);
  if (feature.consumptionMode === undefined) return wrong('consumptionMode', texts().guardant.mustHave);
  if (floating > max) return wrong('floatingResource', texts().guardant.tooManyFree);
  return { max, floating };
}

/** A feature as it came, and its seats; null where it is a local one, which nobody counts. */
export const featureShape = fields.transform((feature, context) => ({
  feature,
  ids: idsOf(feature),
  seats: seatsOf(feature, context),
}));

export type Feature = z.infer<typeof featureShape>;

export const featuresShape = z.object({ features: z.array(z.unknown()) });

const sessionsShape = z.object({ sessions: z.array(z.unknown()) });

// Read by public clients of the license manager; its maker does not document it.
const sessionShape = z.object({
  sessionId: maybe(idText),
  feature: z.object({
    featureNumber: idNumber,
    productNumber: idNumber,
    productModification: idNumber,
    vendor: z.object({ publicCode: idNumber }),
    dongleId: maybe(idText),
    maxConcurrentResource: maybe(count),
  }),
  user: maybe(z.object({ id: maybe(z.union([z.int(), z.string()])), name })),
  host: maybe(z.object({ name, ip: name })),
  issueTime: maybe(unixSeconds),
});

export type Session = z.infer<typeof sessionShape>;

/** `sessions`: null where the server has no such list, or it could not be read (then a warning says so). */
export interface Sessions {
  readonly sessions: readonly Session[] | null;
  readonly warnings: readonly string[];
}

export const noSessions: Sessions = { sessions: null, warnings: [] };

const pageSize = 100;
const maxPages = 100;

const totalOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d+$/.test(header.trim()) ? Number(header) : null;

async function sessionPage(http: Http, base: string, page: number) {
  const url = `${base}/sessions?page=${page}&limit=${pageSize}`;
  const answer = await http.send({ method: 'GET', url, bigNumbers: 'text' });
  if (!answer.ok) return answer;
  const { status, headers, json } = answer.value;
  if (status === 404) return success(null);
  if (status !== 200) return failed('vendor-error', texts().guardant.sessionsRefused(status));
  const body = parseShape(sessionsShape, json);
  return body.ok ? success({ list: body.value.sessions, total: totalOf(headers['x-total-count']) }) : body;
}

const unread = (why: string): Sessions => ({
  sessions: null,
  warnings: [texts().guardant.sessionsUnread(why)],
});

/** Every session, page by page. Rows may shift between two pages. */
export async function readSessions(http: Http, base: string): Promise<Sessions> {
  const byId = new Map<string, Session>();
  const warnings: string[] = [];
  for (let page = 1, seen = 0; page <= maxPages; page += 1) {
    const answer = await sessionPage(http, base, page);
    if (!answer.ok) return unread(answer.failure.message);
    if (answer.value === null) return noSessions;
    const { list, total } = answer.value;
    const read = readList(sessionShape, list, 'sessions');
    if (!read.ok) return unread(read.failure.message);
    warnings.push(...read.value.warnings);
    const before = byId.size;
    for (const { index, value } of read.value.entries) {
      const { sessionId = `${page}/${index}`, feature } = value;
      byId.set([sessionId, idsOf(feature), feature.dongleId].join(' '), value);
    }
    seen += list.length;
    // A server without paging sends the same list again: nothing new is the end, too.
    const isLast = total === null ? list.length < pageSize : seen >= total;
    if (isLast || byId.size === before) return { sessions: [...byId.values()], warnings };
  }
  warnings.push(texts().guardant.sessionsCut(maxPages * pageSize));
  return { sessions: [...byId.values()], warnings };
}
