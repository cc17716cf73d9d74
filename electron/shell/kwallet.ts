import type { KeyringDesk } from './keyring-desk';
import type { SessionBus } from './session-bus';

export type KWalletGeneration = '5' | '6';

export const kwalletName = (generation: KWalletGeneration): string => `org.kde.kwalletd${generation}`;

const walletInterface = 'org.kde.KWallet';

// An open wallet answers a program that it knows at once; for one that it does not, it asks its user.
const knockMs = 2000;

export interface KWalletParts {
  readonly bus: SessionBus;
  readonly generation: KWalletGeneration;
  /** As Chromium names the program to the wallet. */
  readonly appName: string;
}

/** Asks to be let into the wallet; a handle below zero is a no, and the end of the service is one, too. */
async function askToOpen({ bus, generation, appName }: KWalletParts, wallet: string): Promise<boolean> {
  const name = kwalletName(generation);
  const address = { destination: name, path: `/modules/kwalletd${generation}`, interface: walletInterface };
  let finish: (handle: unknown) => void = () => undefined;
  const finished = new Promise<unknown>((resolve) => (finish = resolve));
  // The answer may come before the number of the call does.
  const answers = new Map<unknown, unknown>();
  let id: unknown = null;
  const undo = await Promise.all([
    bus.hear({ sender: name, interface: walletInterface, member: 'walletAsyncOpened' }, ([call, handle]) => {
      answers.set(call, handle);
      if (call === id) finish(handle);
    }),
    bus.watch(name, (isOwned) => {
      if (!isOwned) finish(null);
    }),
  ]);
  id = (await bus.call({ ...address, member: 'openAsync' }, 'sxsb', [wallet, 0n, appName, false]))?.[0];
  const handle = typeof id !== 'number' ? null : answers.has(id) ? answers.get(id) : await finished;
  for (const each of undo) each();
  return typeof handle === 'number' && handle >= 0;
}

/**
 * KDE's wallet service. What it does is taken from its D-Bus interface and shown against a stand-in, not against KDE:
 * that a program once let in by `openAsync` is let in by the call that Chromium makes is read, not seen.
 */
export function kwalletDesk(parts: KWalletParts): KeyringDesk {
  const { bus, generation } = parts;
  const name = kwalletName(generation);
  const address = { destination: name, path: `/modules/kwalletd${generation}`, interface: walletInterface };
  const ask = async (member: string, signature?: string, body?: readonly unknown[]): Promise<unknown> =>
    (await bus.call({ ...address, member }, signature, body))?.[0];
  // An open wallet asks its user about each new program all the same, so it counts once it let this one in.
  let isLetIn = false;
  let hasKnocked = false;
  let asking: Promise<void> | null = null;

  const enter = (wallet: string): Promise<void> => {
    asking ??= askToOpen(parts, wallet).then((isYes) => {
      isLetIn = isYes;
      asking = null;
    });
    return asking;
  };
  const knock = async (wallet: string): Promise<void> => {
    hasKnocked = true;
    await Promise.race([enter(wallet), new Promise((resolve) => setTimeout(resolve, knockMs))]);
  };

  return {
    look: async () => {
      if (!(await bus.isReachable(name)) || (await ask('isEnabled')) !== true) return 'absent';
      const wallet = await ask('networkWallet');
      const isOpen = typeof wallet === 'string' && (await ask('isOpen', 's', [wallet])) === true;
      isLetIn &&= isOpen;
      if (isOpen && !isLetIn && !hasKnocked) await knock(wallet);
      return isLetIn ? 'unlocked' : 'locked';
    },
    unlock: async () => {
      const wallet = await ask('networkWallet');
      if (typeof wallet === 'string') await enter(wallet);
    },
    watch: async (onChange) => {
      const undo = await Promise.all([
        bus.watch(name, onChange),
        ...['walletOpened', 'walletClosed', 'allWalletsClosed'].map((member) =>
          bus.hear({ sender: name, interface: walletInterface, member }, onChange),
        ),
      ]);
      return () => {
        for (const each of undo) each();
      };
    },
  };
}
