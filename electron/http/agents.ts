import { Agent, type AgentOptions } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { type Dial, type Patience, dialProxy, dialThrough } from './dial';
import type { Trust } from './tls-trust';
import { type Way, wayKey } from './way';

type Opened = (error: Error | null, stream: Duplex) => void;

// A request that is given up before its socket is ready leaves a handshake that nobody else would end.
const longestHandshakeMs = 30_000;

/** Sockets that no request has yet, and that nobody else would close. */
class Unready {
  readonly #sockets = new Set<Socket>();

  add(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  /** It is the request's, or the pool's, from now on. */
  release(socket: Socket): void {
    this.#sockets.delete(socket);
  }

  destroy(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

const targetOf = (options: tls.ConnectionOptions) => ({
  host: options.host ?? 'localhost',
  port: Number(options.port),
});

// An error comes alone, whatever the types of Node say.
const refuse = (callback: Opened | undefined, error: unknown): void =>
  (callback as ((error: unknown) => void) | undefined)?.(error);

/** For plain http through a proxy. */
class DialingAgent extends Agent {
  readonly #dial: Dial;
  readonly #unready = new Unready();

  constructor(dial: Dial, options: AgentOptions) {
    super(options);
    this.#dial = dial;
  }

  override createConnection(options: tls.ConnectionOptions, callback?: Opened): undefined {
    this.#dial(targetOf(options), (socket) => this.#unready.add(socket)).then(
      (socket) => {
        this.#unready.release(socket);
        callback?.(null, socket);
      },
      (error: unknown) => refuse(callback, error),
    );
  }

  override destroy(): void {
    this.#unready.destroy();
    super.destroy();
  }
}

/** For https: judges the server after the handshake, before a byte of the request is sent. */
class TrustingAgent extends SecureAgent {
  readonly #trust: Trust;
  readonly #dial: Dial | null;
  readonly #unready = new Unready();

  constructor(trust: Trust, dial: Dial | null, options: AgentOptions) {
    super(options);
    this.#trust = trust;
    this.#dial = dial;
  }

  override createConnection(options: tls.ConnectionOptions, callback?: Opened): undefined {
    if (this.#dial === null) {
      this.#shake(options, callback);
      return;
    }
    this.#dial(targetOf(options), (socket) => this.#unready.add(socket)).then(
      (socket) => this.#shake({ ...options, socket }, callback),
      (error: unknown) => refuse(callback, error),
    );
  }

  #shake(options: tls.ConnectionOptions, callback: Opened | undefined): void {
    // The runtime's own refusal would not tell which certificate it refused; `objection` takes its place. A resumed
    // session shows no certificate, so none is resumed.
    const { authorities } = this.#trust;
    const socket = tls.connect({
      ...options,
      ca: [...authorities],
      session: undefined,
      rejectUnauthorized: false,
    });
    const fail = (error: Error) => refuse(callback, error);
    this.#unready.add(socket);
    const giveUp = () => socket.destroy(new Error('the handshake took too long'));
    socket.setTimeout(longestHandshakeMs, giveUp);
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      this.#unready.release(socket);
      socket.setTimeout(0, giveUp);
      socket.off('error', fail);
      const objection = this.#trust.objection(socket);
      if (objection === null) return callback?.(null, socket);
      socket.destroy();
      return fail(objection);
    });
  }

  override destroy(): void {
    this.#unready.destroy();
    super.destroy();
  }
}

/** What sends requests one way. */
export interface WayAgents {
  readonly plain: Agent;
  readonly secure: Agent;
}

/** A connection's sockets, apart by the way they go. */
export interface AgentPool {
  for(way: Way): WayAgents;
  /** Ends the sockets that nobody uses; after a sleep or on another network they lead nowhere. */
  closeIdle(): void;
  close(): void;
}

const sockets = { keepAlive: true, scheduling: 'lifo', maxSockets: 4 } as const;

function made(way: Way, trust: Trust, patience: Patience): WayAgents {
  if (way.kind === 'direct')
    return { plain: new Agent(sockets), secure: new TrustingAgent(trust, null, sockets) };
  const isWeb = way.kind === 'http' || way.kind === 'https';
  return {
    plain: new DialingAgent(isWeb ? dialProxy(way, patience) : dialThrough(way, patience), sockets),
    secure: new TrustingAgent(trust, dialThrough(way, patience), sockets),
  };
}

export function createAgentPool(trust: Trust, patience: Patience): AgentPool {
  const pool = new Map<string, WayAgents>();
  return {
    for: (way) => {
      const agents = pool.get(wayKey(way)) ?? made(way, trust, patience);
      pool.set(wayKey(way), agents);
      return agents;
    },
    closeIdle: () => {
      for (const { plain, secure } of pool.values())
        for (const { freeSockets } of [plain, secure])
          for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
    },
    close: () => {
      for (const { plain, secure } of pool.values()) {
        plain.destroy();
        secure.destroy();
      }
      pool.clear();
    },
  };
}
