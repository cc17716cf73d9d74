import { texts } from '../texts/language';
import type { KeyringDesk } from './keyring-desk';
import type { SessionBus } from './session-bus';

export const secretServiceName = 'org.freedesktop.secrets';
const root = '/org/freedesktop/secrets';
const at = { destination: secretServiceName, path: root } as const;
const service = { ...at, interface: 'org.freedesktop.Secret.Service' } as const;
const collectionInterface = 'org.freedesktop.Secret.Collection';
const promptInterface = 'org.freedesktop.Secret.Prompt';

// What the interface says in the place of an object where there is none.
const noObject = '/';

const isObject = (value: unknown): value is string => typeof value === 'string' && value !== noObject;

/** Runs a prompt to its end, which is also the end of its service. */
async function runPrompt(bus: SessionBus, prompt: string): Promise<void> {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const undo = await Promise.all([
    bus.hear(
      { sender: secretServiceName, path: prompt, interface: promptInterface, member: 'Completed' },
      () => finish(),
    ),
    bus.watch(secretServiceName, (isOwned) => {
      if (!isOwned) finish();
    }),
  ]);
  const address = { destination: secretServiceName, path: prompt, interface: promptInterface };
  const begun = await bus.call({ ...address, member: 'Prompt' }, 's', ['']);
  if (begun !== null) await finished;
  for (const each of undo) each();
}

/** GNOME Keyring, KeePassXC, or any other that offers the Secret Service API. Its default collection is the one that counts. */
export function secretServiceDesk(bus: SessionBus): KeyringDesk {
  const defaultCollection = async (): Promise<unknown> =>
    (await bus.call({ ...service, member: 'ReadAlias' }, 's', ['default']))?.[0];
  // Chromium would make the missing one itself, and stop the program while its new password is typed.
  const create = async (): Promise<unknown> => {
    const label = { [`${collectionInterface}.Label`]: bus.anyText(texts().secrets.defaultKeyring) };
    return (await bus.call({ ...service, member: 'CreateCollection' }, 'a{sv}s', [label, 'default']))?.[1];
  };
  return {
    look: async () => {
      if (!(await bus.isReachable(secretServiceName))) return 'absent';
      const collection = await defaultCollection();
      if (typeof collection !== 'string') return 'absent';
      if (!isObject(collection)) return 'locked';
      const address = { ...at, path: collection, interface: collectionInterface };
      return (await bus.property(address, 'Locked')) === false ? 'unlocked' : 'locked';
    },
    unlock: async () => {
      const collection = await defaultCollection();
      const prompt = isObject(collection)
        ? (await bus.call({ ...service, member: 'Unlock' }, 'ao', [[collection]]))?.[1]
        : await create();
      if (isObject(prompt)) await runPrompt(bus, prompt);
    },
    watch: async (onChange) => {
      const undo = await Promise.all([
        bus.watch(secretServiceName, onChange),
        bus.hear({ sender: secretServiceName, interface: service.interface }, onChange),
        bus.hear(
          {
            sender: secretServiceName,
            interface: 'org.freedesktop.DBus.Properties',
            member: 'PropertiesChanged',
          },
          onChange,
        ),
      ]);
      return () => {
        for (const each of undo) each();
      };
    },
  };
}
