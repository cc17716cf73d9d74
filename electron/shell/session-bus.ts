import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as Dbus from '@particle/dbus-next';

export interface BusAddress {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** Which signals are to be heard; `path` and `member` may be left open. */
export interface SignalRule {
  readonly sender: string;
  readonly interface: string;
  readonly path?: string;
  readonly member?: string;
}

/** The desktop's session bus, as far as the program needs it. Only Linux has one. */
export interface SessionBus {
  isOwned(name: string): Promise<boolean>;
  /** Whether somebody owns the name or would be started for it. */
  isReachable(name: string): Promise<boolean>;
  /** Calls back when the name gets an owner or loses it; resolves to the undo. */
  watch(name: string, callback: (isOwned: boolean) => void): Promise<() => void>;
  /** What a method returned; null where it failed, or did not answer in time. */
  call(
    address: BusAddress & { readonly member: string },
    signature?: string,
    body?: readonly unknown[],
  ): Promise<readonly unknown[] | null>;
  /** A property; null where there is none, or nobody answered. */
  property(address: BusAddress, name: string): Promise<unknown>;
  /** A text as an argument of any type. */
  anyText(text: string): unknown;
  /** Calls back on each such signal; resolves to the undo. */
  hear(rule: SignalRule, callback: (body: readonly unknown[]) => void): Promise<() => void>;
  close(): void;
}

const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

const connectMs = 1000;
// A service that is being started for the call may take its time; one that hangs must not hang a poll.
const answerMs = 5000;

/** Where the session bus is: as the environment says, or where systemd puts it and the D-Bus libraries look next. */
export function sessionBusAddress(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const runtime = env['XDG_RUNTIME_DIR'];
  const socket = runtime === undefined ? null : path.join(runtime, 'bus');
  return (
    env['DBUS_SESSION_BUS_ADDRESS'] ??
    (socket !== null && existsSync(socket) ? `unix:path=${socket}` : undefined)
  );
}

type DBus = typeof Dbus;
type Connection = ReturnType<DBus['sessionBus']>;

function within<T>(ms: number, late: T, work: Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(late), ms);
    void work.then((value) => {
      clearTimeout(limit);
      resolve(value);
    });
  });
}

const isConnected = (connection: Connection): Promise<boolean> =>
  within(
    connectMs,
    false,
    new Promise((resolve) => {
      connection.once('connect', () => resolve(true));
      connection.on('error', () => resolve(false));
    }),
  );

const callerOn =
  (dbus: DBus, connection: Connection): SessionBus['call'] =>
  (address, signature = '', body = []) => {
    const sent = connection.call(new dbus.Message({ ...address, signature, body: [...body] }));
    const answer = sent.then(
      (reply) => (reply?.body ?? []) as unknown[],
      // The other side said no, or is not there: either way there is no answer.
      () => null,
    );
    return within(answerMs, null, answer);
  };

function hearerOn(connection: Connection, call: SessionBus['call']): SessionBus['hear'] {
  return async (rule, callback) => {
    const { sender: _byTheDaemon, ...fields } = rule;
    const wanted = Object.entries(fields) as [keyof typeof fields, string][];
    const listener = (message: InstanceType<DBus['Message']>): void => {
      if (wanted.every(([name, value]) => message[name] === value)) callback(message.body as unknown[]);
    };
    const match = [
      "type='signal'",
      ...Object.entries(rule).map(([name, value]) => `${name}='${String(value)}'`),
    ];
    connection.on('message', listener);
    await call({ ...daemon, member: 'AddMatch' }, 's', [match.join(',')]);
    return () => {
      connection.off('message', listener);
      void call({ ...daemon, member: 'RemoveMatch' }, 's', [match.join(',')]);
    };
  };
}

/** Null where there is no bus (some environments say `disabled:`), or it does not answer within a second. */
export async function openSessionBus(address: string | undefined): Promise<SessionBus | null> {
  if (address === undefined || !/^(unix|tcp):/.test(address)) return null;
  const { default: dbus } = await import('@particle/dbus-next');
  const connection = dbus.sessionBus({ busAddress: address });
  if (!(await isConnected(connection))) return null;
  const call = callerOn(dbus, connection);
  const hear = hearerOn(connection, call);
  const ask = async (member: string, signature = '', body: readonly unknown[] = []) =>
    (await call({ ...daemon, member }, signature, body))?.[0];
  const isOwned = async (name: string) => (await ask('NameHasOwner', 's', [name])) === true;
  return {
    isOwned,
    isReachable: async (name) => {
      if (await isOwned(name)) return true;
      const activatable = await ask('ListActivatableNames');
      return Array.isArray(activatable) && activatable.includes(name);
    },
    watch: (name, callback) => {
      const rule = { sender: daemon.destination, interface: daemon.interface, member: 'NameOwnerChanged' };
      return hear(rule, (body) => {
        if (body[0] === name) callback(body[2] !== '');
      });
    },
    call,
    property: async (at, name) => {
      const getter = { ...at, interface: 'org.freedesktop.DBus.Properties', member: 'Get' };
      const value = (await call(getter, 'ss', [at.interface, name]))?.[0];
      return value instanceof dbus.Variant ? (value.value as unknown) : null;
    },
    anyText: (text) => new dbus.Variant('s', text),
    hear,
    close: () => connection.disconnect(),
  };
}
