import { createKeyring, type WatchedKeyring } from './keyring';
import type { KeyringDesk } from './keyring-desk';
import { kwalletDesk } from './kwallet';
import { secretServiceDesk } from './secret-service';
import type { SessionBus } from './session-bus';

export interface DesktopKeyringParts {
  /** What the runtime chose, in its own word. */
  readonly backend: string;
  readonly bus: SessionBus | null;
  readonly appName: string;
  readonly mayAsk: boolean;
}

const nothingThere: KeyringDesk = {
  look: () => Promise.resolve('absent'),
  unlock: () => Promise.resolve(),
  watch: () => Promise.resolve(() => undefined),
};

function deskOf({ backend, bus, appName }: DesktopKeyringParts): KeyringDesk | null {
  if (backend === 'system') return null;
  if (bus === null) return nothingThere;
  switch (backend) {
    case 'gnome_libsecret':
      return secretServiceDesk(bus);
    case 'kwallet6':
      return kwalletDesk({ bus, generation: '6', appName });
    case 'kwallet5':
      return kwalletDesk({ bus, generation: '5', appName });
    default:
      return nothingThere;
  }
}

/** The keyring that the runtime would use, asked by way of the desktop. */
export const openDesktopKeyring = (parts: DesktopKeyringParts): WatchedKeyring =>
  createKeyring({ desk: deskOf(parts), mayAsk: parts.mayAsk });
