/** The desktop's session bus, as far as the program needs it. Only Linux has one. */
export interface SessionBus {
  isOwned(name: string): Promise<boolean>;
  /** Whether somebody owns the name or would be started for it. */
  isReachable(name: string): Promise<boolean>;
  /** Calls back when the name gets an owner or loses it. */
  watch(name: string, callback: (isOwned: boolean) => void): Promise<void>;
  close(): void;
}

const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** Null where there is no bus (some environments say `disabled:`), or it does not answer within a second. */
export async function openSessionBus(address: string | undefined): Promise<SessionBus | null> {
  if (address === undefined || !/^(unix|tcp):/.test(address)) return null;
  const { default: dbus } = await import('@particle/dbus-next');
  const { Message } = dbus;
  const connection = dbus.sessionBus({ busAddress: address });
  const isConnected = await new Promise<boolean>((resolve) => {
    const limit = setTimeout(() => resolve(false), 1000);
    const settle = (value: boolean) => {
      clearTimeout(limit);
      resolve(value);
    };
    connection.once('connect', () => settle(true));
    connection.on('error', () => settle(false));
  });
  if (!isConnected) return null;
  const call = async (member: string, signature = '', body: unknown[] = []): Promise<unknown> => {
    const reply = await connection.call(new Message({ ...bus, member, signature, body }));
    return (reply?.body as unknown[] | undefined)?.[0];
  };
  const isOwned = async (name: string): Promise<boolean> =>
    (await call('NameHasOwner', 's', [name])) === true;
  return {
    isOwned,
    isReachable: async (name) => {
      if (await isOwned(name)) return true;
      const activatable = await call('ListActivatableNames');
      return Array.isArray(activatable) && activatable.includes(name);
    },
    watch: async (name, callback) => {
      await call('AddMatch', 's', [
        `type='signal',sender='${bus.destination}',member='NameOwnerChanged',arg0='${name}'`,
      ]);
      connection.on('message', (message) => {
        if (message.member === 'NameOwnerChanged' && message.body[0] === name)
          callback(message.body[2] !== '');
      });
    },
    close: () => connection.disconnect(),
  };
}
