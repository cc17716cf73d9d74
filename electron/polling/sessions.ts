import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { type ConnectionHttp, createConnectionHttp } from '../http/client';
import { createProxyWays } from '../http/proxy-ways';
import type { Memory, TokenKeeper } from '../vendors/vendor';
import { createMemory } from './memory';
import { createTokenKeeper } from './token-keeper';

/** What lasts from poll to poll of a connection: its sockets, its token and its vendor's notes. */
export interface Sessions {
  httpFor(connection: Connection, origins: readonly string[]): Result<ConnectionHttp>;
  tokenFor(connection: Pick<Connection, 'id'>): TokenKeeper;
  memoryFor(connection: Connection): Memory;
  /** Ends the session of a connection that is gone, or whose secrets or settings are other ones now. */
  end(connectionId: string): void;
  endAll(): void;
  /** After sleep or on another network: sockets that wait for the next poll lead nowhere, and proxies are others. */
  forgetNetwork(): void;
}

interface Session {
  readonly madeFor: string;
  readonly http: ConnectionHttp;
}

export interface SessionOptions {
  readonly now: () => Instant;
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** What the system's proxy settings say for an origin, in the words of a PAC file; without it every way is direct. */
  readonly resolveProxy?: ((origin: string) => Promise<string>) | undefined;
}

export function createSessions({ now, timeoutMs, userAgent, resolveProxy }: SessionOptions): Sessions {
  const proxies = resolveProxy === undefined ? undefined : createProxyWays({ resolve: resolveProxy, now });
  const open = new Map<string, Session>();
  const tokens = new Map<string, TokenKeeper>();
  const memories = new Map<string, Memory>();

  const end = (connectionId: string): void => {
    open.get(connectionId)?.http.close();
    open.delete(connectionId);
    tokens.delete(connectionId);
    memories.delete(connectionId);
  };

  return {
    httpFor: (connection, origins) => {
      const madeFor = JSON.stringify([connection, origins]);
      const known = open.get(connection.id);
      if (known?.madeFor === madeFor) return success(known.http);
      end(connection.id);
      const made = createConnectionHttp({ origins, tls: connection.tls, proxies, timeoutMs, now, userAgent });
      if (made.ok) open.set(connection.id, { madeFor, http: made.value });
      return made;
    },
    tokenFor: ({ id }) => {
      const keeper = tokens.get(id) ?? createTokenKeeper(now);
      tokens.set(id, keeper);
      return keeper;
    },
    memoryFor: ({ id }) => {
      const memory = memories.get(id) ?? createMemory(now);
      memories.set(id, memory);
      return memory;
    },
    end,
    forgetNetwork: () => {
      for (const { http } of open.values()) http.closeIdle();
      proxies?.forget();
    },
    endAll: () => {
      for (const id of [...open.keys(), ...tokens.keys(), ...memories.keys()]) end(id);
    },
  };
}
