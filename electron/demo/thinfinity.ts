import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { IssuedTokens } from './issued-tokens';
import {
  type Answer,
  type SimulatedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator';

export interface SimulatedLicense {
  readonly product: string;
  readonly serial: string;
  readonly seats: number;
  /** Concurrent users at this moment. API log-ins are not among them (inferred: the document counts users only). */
  readonly users: () => number;
}

export interface ThinfinityOptions extends Pick<SimulatorOptions, 'tls' | 'port'> {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenSeconds: number;
  readonly licenses: readonly SimulatedLicense[];
  /** Milliseconds; tokens expire by it. */
  readonly now: () => number;
}

export type ThinfinitySimulator = Simulator & {
  /** How often somebody logged in with success. */
  logins(): number;
  /** Ends every token, as a restart of the gateway does. */
  forgetTokens(): void;
};

// Inferred: error bodies of Workspace are not public; this is the shape that the sibling RemoteAD API documents.
const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  json: { data: {}, error: { code, message } },
});

const loginShape = z.strictObject({ clientID: z.string(), clientSecret: z.string(), context: z.string() });

function readLogin(body: string): z.infer<typeof loginShape> | null {
  try {
    return loginShape.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');

class Gateway {
  readonly #options: ThinfinityOptions;
  readonly tokens: IssuedTokens;

  constructor(options: ThinfinityOptions) {
    this.#options = options;
    this.tokens = new IssuedTokens(options);
  }

  handle(request: SimulatedRequest): Answer {
    switch (request.path) {
      case '/__base__/auth/login':
        return request.method === 'POST' ? this.#logIn(request) : refusal(405, 405, 'Method not allowed');
      case '/__base__/licenses/usage':
        return request.method === 'GET' ? this.#usage(request) : refusal(405, 405, 'Method not allowed');
      default:
        return refusal(404, 404, 'Not found');
    }
  }

  #logIn({ headers, body }: SimulatedRequest): Answer {
    const { clientId, clientSecret, tokenSeconds } = this.#options;
    const login = isJson(headers['content-type']) ? readLogin(body) : null;
    if (login === null) return refusal(400, 87, 'The parameter is incorrect');
    if (login.context !== 'API Access') return refusal(401, 1327, 'Unknown authentication context');
    if (login.clientID !== clientId || login.clientSecret !== clientSecret)
      return refusal(401, 86, 'The client credentials are not correct');
    const token = `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${randomBytes(24).toString('base64url')}.${randomBytes(16).toString('base64url')}`;
    this.tokens.add(token);
    return { status: 200, json: { data: { gwsid: '', token, expirationSecs: tokenSeconds } } };
  }

  #usage({ headers }: SimulatedRequest): Answer {
    const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
    if (token === undefined || !this.tokens.isGood(token))
      return refusal(401, 1328, 'The token is missing, unknown or expired');
    const licenses = this.#options.licenses.map(({ product, serial, seats, users }) => ({
      product,
      serial,
      usage: { users: users(), seats },
    }));
    return { status: 200, json: { data: { res: '0', licenses } } };
  }
}

/** A Thinfinity Workspace gateway as its document describes it; what the document leaves open is marked as inferred. */
export async function startThinfinity(options: ThinfinityOptions): Promise<ThinfinitySimulator> {
  const gateway = new Gateway(options);
  const simulator = await startSimulator({ ...options, handle: (request) => gateway.handle(request) });
  return Object.assign(simulator, {
    logins: () => gateway.tokens.count,
    forgetTokens: () => gateway.tokens.forget(),
  });
}
