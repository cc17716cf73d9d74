import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a simulated vendor answers. `json` is sent as `application/json`. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** Instead of text: a file. */
  readonly bytes?: Uint8Array;
}

export interface SimulatedRequest {
  readonly method: string;
  /** Path without the query, as it came over the wire. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a vendor or the network may do wrong, on request. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly text?: string;
    }
  | { readonly kind: 'body'; readonly text: string; readonly contentType?: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'cut' }
  /** The vendor does what it is asked for, and its answer is lost on the way. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'huge'; readonly bytes: number };

export interface Simulator {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What came in, oldest first. */
  readonly requests: readonly SimulatedRequest[];
  /** From now on requests whose path matches meet this fault, `times` of them or until null clears it. */
  fault(fault: Fault | null, options?: { readonly path?: RegExp; readonly times?: number }): void;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  readonly handle: (request: SimulatedRequest) => Answer | Promise<Answer>;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly port?: number;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

function send(response: ServerResponse, { status, headers, json, text, bytes }: Answer): void {
  const body = bytes ?? (json === undefined ? (text ?? '') : JSON.stringify(json));
  const type = json === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

function sendHuge(response: ServerResponse, bytes: number): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const part = Buffer.alloc(1_000_000, ' ');
  let sent = 0;
  const more = (): void => {
    while (sent < bytes && !response.destroyed) {
      sent += part.length;
      if (!response.write(part)) return;
    }
    response.end();
  };
  response.on('drain', more);
  more();
}

/** Does the fault; true where the request is answered (or never will be) and the vendor is not asked any more. */
async function suffer(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      send(response, { status: fault.status, headers: fault.headers ?? {}, text: fault.text ?? '' });
      return true;
    case 'body':
      send(response, {
        status: 200,
        headers: { 'Content-Type': fault.contentType ?? 'application/json' },
        text: fault.text,
      });
      return true;
    case 'silent':
      return true;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs).unref());
      return false;
    case 'cut':
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{"data":');
      setTimeout(() => response.destroy(), 10);
      return true;
    case 'lost':
      return false;
    case 'huge':
      sendHuge(response, fault.bytes);
      return true;
  }
}

interface SetFault {
  readonly fault: Fault;
  readonly path: RegExp;
  left: number;
}

class HttpSimulator implements Simulator {
  readonly requests: SimulatedRequest[] = [];
  readonly #server: Server;
  readonly #scheme: 'http' | 'https';
  #set: SetFault | null = null;

  constructor(readonly options: SimulatorOptions) {
    const listener = (request: IncomingMessage, response: ServerResponse) =>
      void this.#answer(request, response);
    this.#scheme = options.tls === undefined ? 'http' : 'https';
    this.#server =
      options.tls === undefined ? createServer(listener) : createSecureServer(options.tls, listener);
  }

  get origin(): string {
    return `${this.#scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  fault(fault: Fault | null, { path = /./, times = Infinity } = {}): void {
    this.#set = fault === null ? null : { fault, path, left: times };
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.options.port ?? 0, '127.0.0.1', resolve);
    });
    return this;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming).catch(() => '');
    const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
    const request = { method: incoming.method ?? 'GET', path, query, headers: incoming.headers, body };
    // A demo runs for hours: only the last requests are worth keeping.
    if (this.requests.push(request) > 5000) this.requests.splice(0, 2500);
    const fault = this.#takeFault(path);
    if (fault !== null && (await suffer(fault, response))) return;
    const answer = await this.options.handle(request);
    if (fault?.kind === 'lost') response.destroy();
    else send(response, answer);
  }

  #takeFault(path: string): Fault | null {
    const set = this.#set;
    if (set === null || set.left <= 0 || !set.path.test(path)) return null;
    set.left -= 1;
    return set.fault;
  }
}

/** A real HTTP server on a free loopback port. */
export const startSimulator = (options: SimulatorOptions): Promise<Simulator> =>
  new HttpSimulator(options).listen();
