import { randomBytes, randomUUID } from 'node:crypto';
import { IssuedTokens } from './issued-tokens';
import {
  type Answer,
  type SimulatedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator';

export interface SimulatedCounts {
  readonly totalUsageCount: number;
  readonly releasedCount: number;
}

/** The licenses of a customer under the User/Device model. Times in milliseconds since 1970. */
export interface SimulatedLicenses {
  readonly productName: string;
  readonly productEdition: string;
  readonly owned: number;
  readonly users: () => SimulatedCounts;
  readonly devices: () => SimulatedCounts;
  readonly nextExpiry?: { readonly at: number; readonly seats: number };
  readonly nextActivation?: { readonly at: number; readonly seats: number };
}

/** A month gone by, `yyyy-MM`: what was assigned to users and to devices since the beginning, and in that month. */
export interface SimulatedMonth {
  readonly month: string;
  readonly owned: number;
  readonly users: number;
  readonly devices: number;
  readonly added: number;
}

export interface CitrixOptions extends Pick<SimulatorOptions, 'tls' | 'port'> {
  readonly customerId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenSeconds: number;
  /** One that needs no log-in and does not end. */
  readonly bearerToken?: string;
  /** Milliseconds; tokens expire by it. */
  readonly now: () => number;
  /** Null for a customer under another license model. */
  readonly licenses: SimulatedLicenses | null;
  readonly history?: () => readonly SimulatedMonth[];
  /** Whether the API client may read licensing; true if left out. */
  readonly mayReadLicensing?: boolean;
}

export type CitrixSimulator = Simulator & {
  /** How often somebody logged in with success. */
  logins(): number;
  /** Ends every token. */
  forgetTokens(): void;
};

const problem = (status: number, type: string, detail: string, parameters?: unknown): Answer => ({
  status,
  json: {
    type: `https://errors-api.cloud.com/${type}`,
    detail,
    ...(parameters === undefined ? {} : { parameters }),
  },
});

const unauthenticated = (reason: 'missing' | 'invalid'): Answer =>
  problem(401, 'common/authentication', 'Missing or invalid authentication details', [
    { name: 'reason', value: reason },
  ]);

const loginRefusal = (error: string, description: string): Answer => ({
  status: 400,
  json: { error, error_description: description },
});

// JSON inside a string of JSON, as the historical query has it.
const historyRefusal = (Message: string): Answer => ({
  status: 400,
  json: { error_description: JSON.stringify({ Code: 400, Message, Details: Message }) },
});

/** Seven fraction digits and Z, as .NET writes UTC. */
const sevenDigits = (ms: number): string => new Date(ms).toISOString().replace('Z', '0000Z');

const dataPath = '/licensing/license/enterprise/cloud/cvad/ud/';

class CitrixCloud {
  readonly #options: CitrixOptions;
  readonly tokens: IssuedTokens;

  constructor(options: CitrixOptions) {
    this.#options = options;
    this.tokens = new IssuedTokens(options);
  }

  handle(request: SimulatedRequest): Answer {
    const trust = /^\/cctrustoauth2\/([^/]+)\/tokens\/clients$/.exec(request.path)?.[1];
    if (trust !== undefined) return this.#logIn(decodeURIComponent(trust), request);
    if (!request.path.startsWith('/licensing/')) return { status: 404, text: '' };
    return this.#refusal(request) ?? this.#read(request);
  }

  #logIn(customer: string, { method, headers, body }: SimulatedRequest): Answer {
    const { customerId, clientId, clientSecret, tokenSeconds } = this.#options;
    if (method !== 'POST') return { status: 405, text: '' };
    // Inferred: an unknown customer's answer is not public. `root` stands for any customer in the vendor's samples.
    if (customer !== customerId && customer !== 'root') return { status: 404, text: '' };
    // A charset breaks the log-in; how is not public, so this is the shape of its other refusals.
    if (headers['content-type'] !== 'application/x-www-form-urlencoded')
      return loginRefusal('invalid_request', 'The content type is not supported.');
    if (headers.accept !== 'application/json')
      return loginRefusal('invalid_request', 'JSON must be accepted.');
    const form = new URLSearchParams(body);
    if (form.get('grant_type') !== 'client_credentials')
      return loginRefusal('unsupported_grant_type', 'The grant type is not supported.');
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
      return loginRefusal('invalid_client', 'Invalid client id or client secret.');
    const token = `ey1.${randomBytes(24).toString('base64url')}`;
    this.tokens.add(token);
    return {
      status: 200,
      json: { token_type: 'bearer', access_token: token, expires_in: String(tokenSeconds) },
    };
  }

  /** Why a data call is refused, in the order in which the vendor's gateway looks (inferred); null where it is not. */
  #refusal({ headers }: SimulatedRequest): Answer | null {
    const { authorization, accept } = headers;
    if (authorization === undefined) return unauthenticated('missing');
    const token = /^CwsAuth Bearer=(\S+)$/.exec(authorization)?.[1];
    if (token === undefined)
      return {
        status: 401,
        json: { Error: { Message: 'Missing or invalid CWSAuth header.', Type: 'CWSAuthException' } },
      };
    const { bearerToken } = this.#options;
    if (token !== bearerToken && !this.tokens.isGood(token)) return unauthenticated('invalid');
    const customer = headers['citrix-customerid'];
    // Documented for sibling APIs; inferred for this one.
    if (customer === undefined)
      return { status: 500, json: { activityId: randomUUID(), message: 'Internal error', statusCode: 500 } };
    if (customer !== this.#options.customerId || this.#options.mayReadLicensing === false)
      return problem(403, 'common/authorization', 'Access denied');
    return accept === 'application/json'
      ? null
      : problem(406, 'common/notAcceptable', 'Must accept application/json media type', {
          contentType: 'application/json',
        });
  }

  #read({ method, path, query }: SimulatedRequest): Answer {
    if (method !== 'GET') return { status: 405, text: '' };
    const { licenses } = this.#options;
    if (licenses !== null && path === `${dataPath}current`) return this.#current(licenses);
    if (licenses !== null && path === `${dataPath}historicalusage`) return this.#history(licenses, query);
    return problem(404, 'licensing/notFound', 'resource not found', [{ name: 'entityType', value: path }]);
  }

  #current(licenses: SimulatedLicenses): Answer {
    const { productName, productEdition, owned, users, devices, nextExpiry, nextActivation } = licenses;
    const { customerId, now } = this.#options;
    const userLicenseUsage = users();
    const deviceLicenseUsage = devices();
    const used = Math.min(userLicenseUsage.totalUsageCount, deviceLicenseUsage.totalUsageCount);
    const expires = nextExpiry && {
      nextExpiredTime: sevenDigits(nextExpiry.at),
      totalCount: nextExpiry.seats,
      // Rounded up: the document's 507 days are 506.88.
      daysToExpire: Math.ceil((nextExpiry.at - now()) / 86_400_000),
    };
    const begins = nextActivation && {
      activatingTime: sevenDigits(nextActivation.at),
      activatingCount: nextActivation.seats,
    };
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-cache', 'CC-TransactionId': randomUUID() },
      json: {
        customerId,
        totalUsageCount: used,
        userLicenseUsage,
        deviceLicenseUsage,
        totalAvailableLicenseCount: owned,
        remainingLicenseCount: owned - used,
        timeStamp: sevenDigits(now()),
        productName,
        nextExpiredLicenses: expires ?? null,
        nextActivatingLicense: begins ?? null,
        productEdition,
      },
    };
  }

  #history({ productEdition }: SimulatedLicenses, query: string): Answer {
    const asked = new URLSearchParams(query);
    const [from = '', to = ''] = ['startDate', 'endDate'].map((name) => asked.get(name) ?? '');
    if (![from, to].every((date) => /^\d{4}-(0[1-9]|1[0-2])$/.test(date)))
      return historyRefusal('Invalid time format.');
    if (from > to) return historyRefusal("StartDate can't be later than EndDate.");
    const months = (this.#options.history?.() ?? []).filter(({ month }) => month >= from && month <= to);
    if (months.length === 0) return { status: 204, text: '' };
    return { status: 200, json: describeHistory(this.#options.customerId, productEdition, months) };
  }
}

function describeHistory(customerId: string, productEdition: string, months: readonly SimulatedMonth[]) {
  const usage = (assigned: number, added: number) => ({
    cumulativeAssignedCount: assigned,
    newAssignedCount: added,
    releasedCount: 0,
  });
  const timeOf = (month: string) => `${month}-01T00:00:00.0000000Z`;
  return {
    customerId,
    historicalUsageType: 'Monthly',
    productEdition,
    xenAppXenDesktopHistoricalUsageList: months.map(({ month, owned, users, devices, added }) => ({
      ...usage(Math.min(users, devices), added),
      totalAvailableLicenseCount: owned,
      timeStamp: timeOf(month),
    })),
    historicalUsageList: months.map(({ month, owned, users, devices, added }) => ({
      timeStamp: timeOf(month),
      totalAvailableLicenseCount: owned,
      deviceLicenseUsage: usage(devices, added),
      userLicenseUsage: usage(users, added),
    })),
  };
}

/** Citrix Cloud: its trust service and its licensing API in one. What the documents leave open is marked as inferred. */
export async function startCitrixCloud(options: CitrixOptions): Promise<CitrixSimulator> {
  const cloud = new CitrixCloud(options);
  const simulator = await startSimulator({ ...options, handle: (request) => cloud.handle(request) });
  return Object.assign(simulator, {
    logins: () => cloud.tokens.count,
    forgetTokens: () => cloud.tokens.forget(),
  });
}
