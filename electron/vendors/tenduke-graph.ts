import { z } from 'zod';
import { type FailureKind, type Result, success } from '../domain/failure';
import { count } from '../domain/parse';
import { texts } from '../texts/language';
import { type License, completed, readLicenses, toldRelations } from './tenduke-license';
import { type GraphGet, type OrganizationWish, partsOf, unknownOrganization } from './tenduke-organizations';
import type { Owner } from './tenduke-pool';
import { countOnly, licenseTail, licensesOf, organization, pageOf } from './tenduke-selector';
import { isObject } from './tenduke-wire';
import type { Explain, Http } from './vendor';

const pageRows = 100;
const mostPages = 1000;

const codePattern = /^[\w.-]{1,60}$/;

/** The code in a body that reports an error, if it is one that may be shown: a bare word. */
export function errorCode(json: unknown): string | null {
  if (!isObject(json)) return null;
  const found = Object.entries(json).find(([name]) => /(^|_)error(Key|Code)?$/.test(name));
  if (found === undefined) return null;
  const inner = isObject(found[1]) ? (found[1]['code'] ?? found[1]['errorKey']) : found[1];
  const code = typeof inner === 'string' || typeof inner === 'number' ? String(inner) : '';
  return codePattern.test(code) ? code : texts().tenduke.unnamed;
}

// Inferred: error bodies of the graph are not public; the keys are those that releasing a lease documents.
const explainRead: Explain = ({ status, json }) => {
  const code = status < 300 ? errorCode(json) : null;
  return code === null ? null : { kind: 'vendor-error', message: texts().tenduke.error(code) };
};

export const graphGet =
  (http: Http, base: string, headers: Readonly<Record<string, string>>): GraphGet =>
  (path, schema) =>
    http.json({ method: 'GET', url: `${base}${path}`, headers }, schema, explainRead);

interface Rows {
  readonly licenses: readonly License[];
  readonly warnings: readonly string[];
}

/** `{count}` beside a full or short page says how much is to come; null where the server does not count. */
async function countOf(get: GraphGet, selector: string): Promise<Result<number | null>> {
  const answer = await get(`${selector}${countOnly}`, count);
  if (answer.ok) return answer;
  const isServer: readonly FailureKind[] = ['not-found', 'vendor-error', 'malformed', 'forbidden'];
  return isServer.includes(answer.failure.kind) ? success(null) : answer;
}

/** How many rows a page had on the wire, whatever of them could be read. */
const rowsIn = (body: unknown): number => (Array.isArray(body) ? body.length : 1);

/** All licenses of a selector, page by page; what shifts between two pages counts once. */
async function allLicenses(get: GraphGet, selector: string, tail: string): Promise<Result<Rows>> {
  const licenses: License[] = [];
  const warnings: string[] = [];
  let counted: number | null = null;
  let rows = 0;
  let unreadable = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const body = await get(`${selector}${pageOf(rows, pageRows)}${tail}`, z.unknown());
    if (!body.ok) return body;
    const read = readLicenses(body.value);
    if (!read.ok) return read;
    // What stood on an earlier page was shifted here; what stands twice on one page is twice there.
    const earlier = new Set(licenses.map(({ id }) => id));
    const fresh = read.value.licenses.filter(({ id }) => !earlier.has(id));
    licenses.push(...fresh);
    warnings.push(...read.value.warnings);
    const sent = rowsIn(body.value);
    rows += sent;
    unreadable += sent - read.value.licenses.length;
    // A server that knows no paging sends everything at once, and the same again for every page.
    if (sent === 0 || sent > pageRows || (page > 0 && fresh.length === 0)) break;
    if (page === 0) {
      const answer = await countOf(get, selector);
      if (!answer.ok) return answer;
      counted = answer.value;
    }
    if (counted === null ? sent < pageRows : licenses.length + unreadable >= counted) break;
  }
  if (counted !== null && rows < counted) warnings.push(texts().tenduke.missingRows(rows, counted));
  return success({ licenses, warnings });
}

export interface OwnedLicenses {
  readonly owner: Owner;
  readonly licenses: readonly License[];
}

export interface GraphReading {
  readonly owned: readonly OwnedLicenses[];
  readonly warnings: readonly string[];
}

/** An organization without licenses and one that is not there give the same empty list, so the latter is asked about. */
async function isMissing(get: GraphGet, which: string): Promise<boolean> {
  const answer = await get(`${organization(which)}${countOnly}`, count);
  return answer.ok && answer.value === 0;
}

/** Every license that the connection is about, by owner. */
export async function readGraph(
  get: GraphGet,
  settings: OrganizationWish,
  wantHolders: boolean,
): Promise<Result<GraphReading>> {
  const parts = await partsOf(get, settings);
  if (!parts.ok) return parts;
  const tail = licenseTail({ item: true, profiles: wantHolders });
  const owned: OwnedLicenses[] = [];
  const warnings: string[] = [];
  const earlier = new Set<string>();
  for (const { owner, which } of parts.value) {
    const read = await allLicenses(get, licensesOf(which), tail);
    if (!read.ok) return read;
    if (which !== '' && read.value.licenses.length === 0 && (await isMissing(get, which)))
      return unknownOrganization();
    // What two organizations show is one license; what stands twice under one is told apart later.
    const licenses = read.value.licenses.filter(({ id }) => !earlier.has(id));
    for (const { id } of licenses) earlier.add(id);
    owned.push({ owner, licenses });
    warnings.push(...read.value.warnings);
  }
  const told = toldRelations(owned.flatMap(({ licenses }) => licenses));
  return success({
    owned: owned.map(({ owner, licenses }) => ({
      owner,
      licenses: licenses.map((license) => completed(license, told)),
    })),
    warnings,
  });
}
