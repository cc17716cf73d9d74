import { randomBytes } from 'node:crypto';
import { IssuedTokens } from './issued-tokens';
import {
  type Answer,
  type SimulatedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator';
import { type BodyForm, bodyOf, fieldOf } from './tenduke-body';
import { BadSelector, parseSelector } from './tenduke-grammar';
import { type License, type Model, Refused, release } from './tenduke-model';
import { select } from './tenduke-objects';
import { operate, readForm } from './tenduke-operations';

export interface TendukeOptions extends Pick<SimulatorOptions, 'tls' | 'port'> {
  readonly model: Model;
  /** A token that needs no log-in and does not end. */
  readonly accessToken: string;
  /** Where it is given, changes need it, and the other one may only read. */
  readonly writingToken?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenSeconds: number;
  /** Milliseconds; tokens and leases expire by it. */
  readonly now: () => number;
  readonly form?: BodyForm;
  /** `successor`: a deployment without a graph. */
  readonly generation?: 'graph' | 'successor';
  /** Lets the people at work take and give back seats, before each request. */
  readonly settle?: () => void;
}

export type TendukeSimulator = Simulator & {
  logins(): number;
  /** Ends every token that was got by a log-in. */
  forgetTokens(): void;
};

// Inferred: error bodies of the graph are not public; the keys are those of a refused release.
const refusal = (status: number, errorKey: string): Answer => ({
  status,
  json: { errorKey, errorMessage: `The request was refused: ${errorKey}` },
});

const isForm = (type: string | undefined): boolean => type === 'application/x-www-form-urlencoded';

class Deployment {
  readonly #options: TendukeOptions;
  readonly tokens: IssuedTokens;

  constructor(options: TendukeOptions) {
    this.#options = options;
    this.tokens = new IssuedTokens(options);
  }

  handle(request: SimulatedRequest): Answer {
    this.#options.settle?.();
    try {
      if (request.path === '/user/oauth20/token') return this.#logIn(request);
      if (!this.#isAuthorized(request)) return refusal(401, 'notAuthenticated');
      if (!this.#mayWrite(request)) return refusal(403, 'notAuthorized');
      return this.#route(request);
    } catch (error) {
      if (error instanceof Refused) return refusal(error.status, error.code);
      if (error instanceof BadSelector) return refusal(400, 'invalidSelector');
      throw error;
    }
  }

  #route(request: SimulatedRequest): Answer {
    const { path } = request;
    const isGraph = this.#options.generation !== 'successor';
    if (isGraph && path.startsWith('/graph/')) return this.#graph(request);
    if (isGraph && /^\/authz\/(\.json|\.txt)?$/.test(path)) return this.#release(request);
    if (/^\/api\/entitlement\/v1\/(users\/me|clients\/[^/]+)\/available-licenses$/.test(path) && !isGraph)
      return { status: 200, json: this.#options.model.licenses.map((license) => this.#available(license)) };
    return refusal(404, 'notFound');
  }

  // Inferred: the grant of an unattended client, as OAuth has it.
  #logIn({ method, headers, body }: SimulatedRequest): Answer {
    const { clientId, clientSecret, tokenSeconds } = this.#options;
    const form = method === 'POST' && isForm(headers['content-type']) ? readForm(body) : null;
    if (form?.['grant_type'] !== 'client_credentials')
      return { status: 400, json: { error: 'invalid_request' } };
    if (form['client_id'] !== clientId || form['client_secret'] !== clientSecret)
      return { status: 401, json: { error: 'invalid_client' } };
    const token = randomBytes(24).toString('base64url');
    this.tokens.add(token);
    return {
      status: 200,
      json: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds },
    };
  }

  #isAuthorized({ headers }: SimulatedRequest): boolean {
    const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) return false;
    const { accessToken, writingToken } = this.#options;
    return token === accessToken || token === writingToken || this.tokens.isGood(token);
  }

  // Inferred: that a deployment tells tokens that may read from tokens that may write, and answers 403.
  #mayWrite({ method, headers }: SimulatedRequest): boolean {
    const { accessToken, writingToken } = this.#options;
    return (
      method === 'GET' || writingToken === undefined || headers.authorization !== `Bearer ${accessToken}`
    );
  }

  #graph({ method, path, query, headers, body }: SimulatedRequest): Answer {
    const below = path.slice('/graph'.length);
    const { model, form = 'sdk2' } = this.#options;
    if (method === 'POST') {
      if (!isForm(headers['content-type'])) return refusal(415, 'unsupportedMediaType');
      const fields = readForm(body);
      if (fields === null) return refusal(400, 'invalidParameters');
      const { id } = operate(model, below === '/' ? null : parseSelector(below, query), fields);
      // Inferred: that the changed object's id comes back.
      return { status: 200, json: [{ id }] };
    }
    if (method !== 'GET') return refusal(405, 'methodNotAllowed');
    const selector = parseSelector(below, query);
    const nodes = select(model, selector);
    if (selector.window === 'count') return { status: 200, json: nodes.length };
    const { offset, limit } = selector.window ?? { offset: 0, limit: nodes.length };
    const page = nodes.slice(offset, offset + limit);
    const { field } = selector;
    if (field !== null) return { status: 200, json: page.map((node) => fieldOf(node, field)) };
    return { status: 200, json: page.map((node) => bodyOf(model, node, selector.tail, form)) };
  }

  /** As the document posts it, with the id first, and as newer pages get it, with `release` first. */
  #release({ method, path, query }: SimulatedRequest): Answer {
    if (method !== 'POST' && method !== 'GET') return refusal(405, 'methodNotAllowed');
    const words = query.split('&').map((word) => decodeURIComponent(word));
    const leases = words.filter((word) => word !== 'release' && word !== '');
    if (!words.includes('release') || leases.length === 0) return refusal(400, 'unknownOperation');
    const said: Record<string, unknown> = {};
    for (const lease of leases) {
      if (release(this.#options.model, lease)) said[lease] = true;
      else {
        said[`${lease}_errorKey`] = 'noConsumptionFoundById';
        said[`${lease}_errorMessage`] = `Releasing lease ${lease} failed`;
      }
    }
    if (path.endsWith('.json')) {
      const seconds = Math.floor(this.#options.now() / 1000);
      return { status: 200, json: { ...said, exp: seconds, iat: seconds } };
    }
    // Without a suffix the answer is plain text, and how that looks is not public: one pair on each line is inferred.
    const lines = Object.entries(said).map(([key, value]) => `${key}=${String(value)}`);
    return { status: 200, text: `${lines.join('\n')}\n` };
  }

  /** A license as the successor's documented sample shows it. */
  #available({ id, item, owner, seats, validFrom, validUntil, assignments }: License): unknown {
    const { organizations } = this.#options.model;
    const isRunning = (untilMs: number | null): boolean => untilMs === null || untilMs > this.#options.now();
    const taken = assignments.filter(({ consumptions }) =>
      consumptions.some(({ untilMs }) => isRunning(untilMs)),
    );
    return {
      ...{ id, validFrom, validUntil, active: true, licensedItem: item },
      seatsTaken: taken.length,
      seatsReserved: assignments.filter(({ reservationType }) => reservationType === 'reserved').length,
      seatsTotal: seats,
      seatCountCredits: [{ id: `${id}-credit`, validFrom, validUntil, active: true, seatCount: seats }],
      owner: organizations.find((one) => one.id === owner.id) ?? null,
    };
  }
}

/** A 10Duke Enterprise deployment as its documents describe it; what they leave open is marked as inferred. */
export async function startTenduke(options: TendukeOptions): Promise<TendukeSimulator> {
  const deployment = new Deployment(options);
  const simulator = await startSimulator({
    ...options,
    handle: (request) => deployment.handle(request),
  });
  return Object.assign(simulator, {
    logins: () => deployment.tokens.count,
    forgetTokens: () => deployment.tokens.forget(),
  });
}
