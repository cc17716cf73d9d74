import { z } from 'zod';
import { type FailureKind, type Result, failed, success } from '../domain/failure';
import { texts } from '../texts/language';
import type { Owner } from './tenduke-pool';
import { condition, organization, pageOf } from './tenduke-selector';
import { idShape } from './tenduke-wire';

/** GET of an absolute path of the graph, with the credential. */
export type GraphGet = <T>(path: string, schema: z.ZodType<T>) => Promise<Result<T>>;

/** More organizations than this are read in one sweep, without telling whose license is whose. */
const mostOrganizations = 50;
const pageRows = 100;
const mostPages = 1000;

const organizationShape = z.looseObject({
  id: idShape,
  name: z.string().nullish(),
  __objType: z.string().nullish(),
});

type Shaped = z.infer<typeof organizationShape>;

/** An answer may hold other objects than those asked for; their licenses are not an organization's. */
const isOrganization = ({ __objType: type }: Shaped): boolean =>
  (type ?? null) === null || type?.split('.').at(-1) === 'Organization';

/** A window of the organizations; null where the server does not list them. */
async function listed(get: GraphGet, offset: number, rows: number): Promise<Result<readonly Owner[] | null>> {
  const answer = await get(`${organization('')}${pageOf(offset, rows)}`, z.array(organizationShape));
  const mayGoOn: readonly FailureKind[] = ['vendor-error', 'malformed', 'forbidden'];
  if (!answer.ok) return mayGoOn.includes(answer.failure.kind) ? success(null) : answer;
  if (!answer.value.every(isOrganization)) return success(null);
  return success(answer.value.map(({ id, name }) => ({ id, name: name ?? null })));
}

/** The organizations that the caller may see; null where the server does not list them, or too many. */
async function organizations(get: GraphGet): Promise<Result<readonly Owner[] | null>> {
  const answer = await listed(get, 0, mostOrganizations + 1);
  if (!answer.ok) return answer.failure.kind === 'not-found' ? success(null) : answer;
  const found = answer.value ?? [];
  const isUsable = found.length > 0 && found.length <= mostOrganizations;
  return success(isUsable && found.every(({ id }) => condition('id', id ?? '').ok) ? found : null);
}

/** Whose licenses are read, and the condition that says so in a selector; empty for all. */
export interface Part {
  readonly owner: Owner;
  readonly which: string;
}

const partOf = (owner: Owner): Part[] => {
  const which = condition('id', owner.id ?? '');
  return which.ok ? [{ owner, which: which.text }] : [];
};

export const unknownOrganization = () => failed('misconfigured', texts().tenduke.unknownOrganization);

const unlisted = () => failed('misconfigured', texts().tenduke.unlistedOrganization);

/** Finds a name that no selector can say: it is compared here, and the server is asked for the id. */
async function partsNamed(get: GraphGet, name: string): Promise<Result<readonly Part[]>> {
  const seen = new Set<string | null>();
  const parts: Part[] = [];
  let rows = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await listed(get, rows, pageRows);
    if (!answer.ok) return answer;
    if (answer.value === null) return unlisted();
    const fresh = answer.value.filter(({ id }) => !seen.has(id));
    // A server that knows no paging sends the same again.
    if (fresh.length === 0) break;
    for (const owner of fresh) {
      seen.add(owner.id);
      if (owner.name === name) parts.push(...partOf(owner));
    }
    rows += answer.value.length;
  }
  return parts.length === 0 ? unknownOrganization() : success(parts);
}

export interface OrganizationWish {
  readonly organization?: string | undefined;
  readonly organizationId?: string | undefined;
}

/** Whose licenses are read: the organization of the settings, or each that the caller may see. */
export async function partsOf(
  get: GraphGet,
  { organization: name, organizationId: id }: OrganizationWish,
): Promise<Result<readonly Part[]>> {
  if (id !== undefined) {
    const parts = partOf({ id, name: name ?? null });
    return parts.length === 0 ? unknownOrganization() : success(parts);
  }
  if (name !== undefined) {
    const which = condition('name', name);
    return which.ok ? success([{ owner: { id: null, name }, which: which.text }]) : partsNamed(get, name);
  }
  const found = await organizations(get);
  if (!found.ok) return found;
  return success(found.value?.flatMap(partOf) ?? [{ owner: { id: null, name: null }, which: '' }]);
}
