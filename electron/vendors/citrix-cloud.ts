import { z } from 'zod';
import { flatDetails } from '../domain/detail';
import { type Result, failed, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { parseShape, readList } from '../domain/parse';
import type { Detail } from '../domain/pool';
import type { PoolReading, Reading } from '../domain/reading';
import { Secret } from '../domain/secret';
import {
  type Current,
  type Month,
  currentShape,
  explainCurrent,
  explainLogin,
  headerText,
  historyShape,
  monthShape,
  tokenShape,
  utc,
} from './citrix-cloud-wire';
import { cloudUrlField as urlField, textField } from './field';
import { type Http, type Memory, type Token, defineVendor } from './vendor';
import type { Texts } from '../texts/english';
import { texts } from '../texts/language';

const words = () => texts().citrixCloud;

const defaultBaseUrl = 'https://api.cloud.com';
const defaultTrustUrl = 'https://api-us.cloud.com';
const historyAgeMs = 3_600_000;

function batchesOf({ nextExpiredLicenses: ends, nextActivatingLicense: begins }: Current) {
  const endsAt = ends ? utc(ends.nextExpiredTime) : null;
  const beginsAt = begins ? utc(begins.activatingTime) : null;
  return {
    expiring:
      ends && endsAt !== null
        ? { at: endsAt, seats: ends.totalCount, days: ends.daysToExpire ?? null }
        : null,
    activating: begins && beginsAt !== null ? { at: beginsAt, seats: begins.activatingCount } : null,
  };
}

function toPool(current: Current): PoolReading {
  const { totalAvailableLicenseCount: total, totalUsageCount: used } = current;
  const batches = batchesOf(current);
  const ending = batches.expiring?.seats;
  return {
    key: 'cvad.ud',
    product: current.productName,
    edition: current.productEdition ?? null,
    unit: 'licenses',
    used,
    total,
    free: current.remainingLicenseCount ?? total - used,
    ...batches,
    details: {
      ...flatDetails(current),
      // What remains of the total after that date: only a batch of it ends.
      ...(ending === undefined ? {} : { totalAfterNextExpiry: Math.max(0, total - ending) }),
    },
  };
}

function mismatch(current: Current): string[] {
  const { totalAvailableLicenseCount: total, totalUsageCount: used, remainingLicenseCount } = current;
  const remaining = remainingLicenseCount ?? total - used;
  if (remaining + used === total) return [];
  return [words().mismatch(remaining, total, used)];
}

/** The pool of a body of `ud/current`. */
export function readCurrent(body: unknown): Result<Reading> {
  const current = parseShape(currentShape, body);
  if (!current.ok) return current;
  return success({ pools: [toPool(current.value)], warnings: mismatch(current.value) });
}

interface History {
  readonly details: Readonly<Record<string, Detail>>;
  readonly warnings: readonly string[];
}

const noHistory: History = { details: {}, warnings: [] };

const unreadHistory = (why: string): History => ({
  details: {},
  warnings: [words().historyUnread(why)],
});

type Cells = Record<string, string | number | null>;

const cellsOf = (month: Month): Cells =>
  Object.fromEntries(
    Object.entries(flatDetails(month)).map(([name, cell]) => [name, typeof cell === 'boolean' ? null : cell]),
  );

/** One row a month, oldest first, of both of the vendor's lists; the numbers under the vendor's names. */
export function readHistory(body: unknown): History {
  const history = parseShape(historyShape, body);
  if (!history.ok) return unreadHistory(history.failure.message);
  const { historicalUsageType, historicalUsageList, xenAppXenDesktopHistoricalUsageList } = history.value;
  const rows = new Map<string, Cells>();
  const warnings: string[] = [];
  for (const [name, list] of Object.entries({ historicalUsageList, xenAppXenDesktopHistoricalUsageList })) {
    const read = readList(monthShape, list ?? [], name);
    if (!read.ok) return unreadHistory(read.failure.message);
    warnings.push(...read.value.warnings);
    for (const { value } of read.value.entries)
      rows.set(value.timeStamp, { ...rows.get(value.timeStamp), ...cellsOf(value) });
  }
  const historicalUsage = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells);
  return { details: { historicalUsageType: historicalUsageType ?? null, historicalUsage }, warnings };
}

/** The twelve months that end with this one, as the query wants them. */
function yearUntil(now: Instant): string {
  const endDate = now.slice(0, 7);
  const month = new Date(Date.UTC(Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 12, 1));
  return `startDate=${month.toISOString().slice(0, 7)}&endDate=${endDate}`;
}

interface Site {
  readonly http: Http;
  readonly customerId: string;
  readonly baseUrl: string;
  readonly trustUrl: string;
}

async function logIn(site: Site, clientId: string, secret: Secret): Promise<Result<Token>> {
  const { http, trustUrl, customerId } = site;
  const url = `${trustUrl}/cctrustoauth2/${encodeURIComponent(customerId)}/tokens/clients`;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret.reveal() };
  const answer = await http.json({ method: 'POST', url, body: { form } }, tokenShape, explainLogin);
  if (!answer.ok) return answer;
  const { access_token: token, expires_in: lifeSeconds } = answer.value;
  return success({ value: new Secret(token), lifeSeconds: lifeSeconds ?? null, renewEarlySeconds: 300 });
}

const query = ({ baseUrl, customerId }: Site, path: string, token: string) =>
  ({
    method: 'GET',
    url: `${baseUrl}/licensing/license/enterprise/cloud/cvad/ud/${path}`,
    // "Bearer=", without a space: the vendor's own scheme.
    headers: { Authorization: `CwsAuth Bearer=${token}`, 'Citrix-CustomerId': customerId },
  }) as const;

async function fetchHistory(site: Site, token: string, now: Instant): Promise<History> {
  const answer = await site.http.send(query(site, `historicalusage?${yearUntil(now)}`, token));
  if (!answer.ok) return unreadHistory(answer.failure.message);
  const { status, json } = answer.value;
  if (status === 204 || status === 404) return noHistory;
  return status === 200 ? readHistory(json) : unreadHistory(words().historyRefused(status));
}

/** One look at the seats and, at most once an hour, at the months before; a history that can't be read costs no seats. */
async function read(site: Site, token: string, isBearer: boolean, memory: Memory, now: () => Instant) {
  const answer = await site.http.json(query(site, 'current', token), z.unknown(), explainCurrent(isBearer));
  const current = answer.ok ? readCurrent(answer.value) : answer;
  if (!current.ok) return current;
  const history = await memory.recent('history', historyAgeMs, () => fetchHistory(site, token, now()));
  const warnings = [...(current.value.warnings ?? []), ...history.warnings];
  return success<Reading>({ ...current.value, warnings, details: history.details });
}

const withStandard = (own: Texts['citrixCloud']['baseUrl'], standard: string) => ({
  label: own.label,
  help: own.help(standard),
});

// People copy the whole header.
const bareToken = (typed: string): string => typed.trim().replace(/^(CwsAuth\s+)?Bearer[=\s]\s*/i, '');

/** Citrix Cloud Licensing: Citrix DaaS under the User/Device model, by customer. */
export const citrixCloud = defineVendor({
  id: 'citrix-cloud',
  name: 'Citrix Cloud',
  mark: 'Cc',
  docs: 'https://developer-docs.citrix.com/en-us/citrix-cloud/citrix-cloud-licensing/getting-started-with-citrix-cloud-licensing-apis.html',
  settings: {
    customerId: { ...textField(() => words().customerId, true), schema: headerText },
    clientId: textField(() => words().clientId, false),
    baseUrl: urlField(() => withStandard(words().baseUrl, defaultBaseUrl), false),
    trustUrl: urlField(() => withStandard(words().trustUrl, defaultTrustUrl), false),
  },
  secrets: {
    clientSecret: { words: () => words().clientSecret, required: false },
    bearerToken: { words: () => words().bearerToken, required: false },
  },
  defaultPollSeconds: 900,
  minimumPollSeconds: 300,

  // With a bearer token nobody logs in, so the trust service is none of the connection's business.
  origins: ({ baseUrl = defaultBaseUrl, trustUrl = defaultTrustUrl, clientId }) => [
    ...new Set((clientId === undefined ? [baseUrl] : [baseUrl, trustUrl]).map((url) => new URL(url).origin)),
  ],

  check({ clientId }, names) {
    if (names.has('bearerToken') && names.has('clientSecret'))
      return [{ path: 'secrets.bearerToken', problem: words().bothSecrets }];
    if (names.has('bearerToken') && clientId !== undefined)
      return [{ path: 'settings.clientId', problem: words().clientIdWithToken }];
    if (names.has('bearerToken')) return [];
    if (!names.has('clientSecret')) return [{ path: 'secrets.clientSecret', problem: words().noSecret }];
    return clientId === undefined
      ? [{ path: 'settings.clientId', problem: texts().failures.values.missing }]
      : [];
  },

  async poll({ settings, secrets, http, token, memory, now }) {
    const { customerId, clientId, baseUrl = defaultBaseUrl, trustUrl = defaultTrustUrl } = settings;
    const site: Site = {
      http,
      customerId,
      baseUrl: baseUrl.replace(/\/licensing(\/.*)?$/, ''),
      trustUrl: trustUrl.replace(/\/cctrustoauth2(\/.*)?$/, ''),
    };
    const { clientSecret, bearerToken } = secrets;
    if (clientSecret !== undefined && clientId !== undefined)
      return token.authorized(
        () => logIn(site, clientId, clientSecret),
        (fetched) => read(site, fetched.reveal(), false, memory, now),
      );
    const typed = headerText.safeParse(bareToken(bearerToken?.reveal() ?? ''));
    if (typed.success) return read(site, typed.data, true, memory, now);
    return failed('misconfigured', words().noAccess);
  },
});
