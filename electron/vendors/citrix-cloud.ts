import { z } from 'zod';
import { flatDetails } from '../domain/detail';
import { type Result, failed, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { parseShape } from '../domain/parse';
import type { PoolReading, Reading } from '../domain/reading';
import { Secret } from '../domain/secret';
import type { UsageHistory } from '../domain/usage-history';
import {
  type History,
  noHistory,
  noUsage,
  readHistory,
  unreadHistory,
  usageHistory,
  yearUntil,
} from './citrix-cloud-history';
import {
  type Current,
  currentShape,
  explainCurrent,
  explainLogin,
  headerText,
  tokenShape,
  utc,
} from './citrix-cloud-wire';
import { cloudUrlField as urlField, textField } from './field';
import { type Http, type Memory, type Token, type TokenKeeper, defineVendor } from './vendor';
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

async function readMonths(
  site: Site,
  token: string,
  isBearer: boolean,
  now: Instant,
): Promise<Result<UsageHistory>> {
  const request = query(site, `historicalusage?${yearUntil(now)}`, token);
  const answer = await site.http.json(request, z.unknown(), explainCurrent(isBearer));
  if (answer.ok) return usageHistory(answer.value);
  const isNone = answer.failure.kind === 'not-entitled' || answer.failure.kind === 'not-found';
  return isNone ? success(noUsage) : answer;
}

const withStandard = (own: Texts['citrixCloud']['baseUrl'], standard: string) => ({
  label: own.label,
  help: own.help(standard),
});

// People copy the whole header.
const bareToken = (typed: string): string => typed.trim().replace(/^(CwsAuth\s+)?Bearer[=\s]\s*/i, '');

interface Access {
  readonly customerId: string;
  readonly clientId: string | undefined;
  readonly baseUrl: string | undefined;
  readonly trustUrl: string | undefined;
}

const siteOf = (settings: Access, http: Http): Site => ({
  http,
  customerId: settings.customerId,
  baseUrl: (settings.baseUrl ?? defaultBaseUrl).replace(/\/licensing(\/.*)?$/, ''),
  trustUrl: (settings.trustUrl ?? defaultTrustUrl).replace(/\/cctrustoauth2(\/.*)?$/, ''),
});

/** Calls with the token of the API client, or with the one that was typed in. */
async function withToken<T>(
  site: Site,
  { clientId }: Access,
  { clientSecret, bearerToken }: { readonly [name in 'clientSecret' | 'bearerToken']: Secret | undefined },
  keeper: TokenKeeper,
  call: (token: string, isBearer: boolean) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (clientSecret !== undefined && clientId !== undefined)
    return keeper.authorized(
      () => logIn(site, clientId, clientSecret),
      (fetched) => call(fetched.reveal(), false),
    );
  const typed = headerText.safeParse(bareToken(bearerToken?.reveal() ?? ''));
  if (typed.success) return call(typed.data, true);
  return failed('misconfigured', words().noAccess);
}

/** Citrix Cloud Licensing: Citrix DaaS under the User/Device model, by customer. */
export const citrixCloud = defineVendor({
  id: 'citrix-cloud',
  name: 'Citrix Cloud',
  mark: 'Cc',
  docs: 'https://developer-docs.citrix.com/en-us/citrix-cloud/citrix-cloud-licensing/getting-started-with-citrix-cloud-licensing-apis.html',
  settings: {
    customerId: { ...textField(() => words().customerId, true), schema: headerText },
    clientId: { ...textField(() => words().clientId, false), isUsual: true },
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

  poll: ({ settings, secrets, http, token, memory, now }) => {
    const site = siteOf(settings, http);
    return withToken(site, settings, secrets, token, (fetched, isBearer) =>
      read(site, fetched, isBearer, memory, now),
    );
  },

  history: ({ settings, secrets, http, token, now }) => {
    const site = siteOf(settings, http);
    return withToken(site, settings, secrets, token, (fetched, isBearer) =>
      readMonths(site, fetched, isBearer, now()),
    );
  },
});
