import { z } from 'zod';
import { type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { Detail } from '../domain/pool';
import type { PoolReading, Reading } from '../domain/reading';
import { type Credentials, withAccess } from './tenduke-access';
import { tendukeActions } from './tenduke-actions';
import { type GraphReading, graphGet, readGraph } from './tenduke-graph';
import { licensePool } from './tenduke-pool';
import { idPart } from './tenduke-selector';
import { tendukeFaults, tendukeSecrets, tendukeSettings } from './tenduke-settings';
import { type OwnerWish, readAvailable } from './tenduke-successor';
import { type Http, defineVendor } from './vendor';

const sum = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((all, one) => (all === null || one === null ? null : all + one), 0);

/** Consumption by organization, where the licenses are told apart by it. */
function consumption(owned: readonly { name: string | null; pools: readonly PoolReading[] }[]): {
  consumption?: Detail;
} {
  const rows = owned.flatMap(({ name, pools }) =>
    name === null
      ? []
      : [
          {
            organization: name,
            licenses: pools.length,
            used: sum(pools.map(({ used }) => used)),
            reserved: sum(pools.map(({ reserved }) => reserved ?? null)),
          },
        ],
  );
  return rows.length === 0 ? {} : { consumption: rows };
}

function toReading({ owned, warnings }: GraphReading, wantHolders: boolean, now: Instant): Reading {
  const isOneOfMany = owned.length > 1;
  const parts = owned.map(({ owner, licenses }) => ({
    name: owner.name ?? owner.id,
    pools: licenses.map((license) => licensePool(license, { owner, isOneOfMany, wantHolders, now })),
  }));
  return { pools: parts.flatMap(({ pools }) => pools), warnings, details: consumption(parts) };
}

/** The successor's licenses of the client application, or of the token's user. */
async function readSuccessor(
  http: Http,
  base: string,
  headers: Readonly<Record<string, string>>,
  settings: OwnerWish & Pick<Credentials, 'clientId'>,
  now: Instant,
): Promise<Result<Reading>> {
  const client = settings.clientId === undefined ? null : idPart(settings.clientId);
  const who = client?.ok === true ? `clients/${client.text}` : 'users/me';
  const url = `${base}/api/entitlement/v1/${who}/available-licenses`;
  const answer = await http.json({ method: 'GET', url, headers }, z.unknown());
  return answer.ok ? readAvailable(answer.value, settings, now) : answer;
}

/** 10Duke Enterprise: the licenses of an organization, by its Graph API, and the management actions of that API. */
export const tenduke = defineVendor({
  id: 'tenduke',
  name: '10Duke Enterprise',
  mark: '10',
  docs: 'https://docs.enterprise.10duke.com/api/api-graph',
  settings: tendukeSettings,
  secrets: tendukeSecrets,
  defaultPollSeconds: 120,
  minimumPollSeconds: 60,
  origins: ({ baseUrl, tokenUrl }) => [
    ...new Set([baseUrl, tokenUrl ?? baseUrl].map((url) => new URL(url).origin)),
  ],
  check: tendukeFaults,

  async poll({ settings, secrets, http, token, wantHolders, now }) {
    const { baseUrl } = settings;
    return withAccess({ http, token, credentials: { ...settings, ...secrets } }, async (headers) => {
      const graph = await readGraph(graphGet(http, baseUrl, headers), settings, wantHolders);
      if (graph.ok) return success(toReading(graph.value, wantHolders, now()));
      if (graph.failure.kind !== 'not-found') return graph;
      // A newer deployment may have no graph any more; without its successor either, the first answer is the right one.
      const successor = await readSuccessor(http, baseUrl, headers, settings, now());
      return successor.ok || successor.failure.kind !== 'not-found' ? successor : graph;
    });
  },
  actions: tendukeActions,
});
