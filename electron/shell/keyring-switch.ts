import type { App } from 'electron';
import { kwalletName } from './kwallet';
import { secretServiceName } from './secret-service';
import type { SessionBus } from './session-bus';

// On these desktops Chromium finds the keyring by itself; on any other it ignores one that is there.
const known = /GNOME|Unity|X-Cinnamon|Deepin|XFCE|Pantheon|UKUI/i;

// In the order in which they are looked for where Chromium would take none.
const stores = [
  [secretServiceName, 'gnome-libsecret'],
  [kwalletName('6'), 'kwallet6'],
  [kwalletName('5'), 'kwallet5'],
] as const;

async function reachableStore(bus: SessionBus): Promise<string | null> {
  for (const [name, store] of stores) if (await bus.isReachable(name)) return store;
  return null;
}

async function hasKWallet(bus: SessionBus): Promise<boolean> {
  return (await bus.isReachable(kwalletName('6'))) || (await bus.isReachable(kwalletName('5')));
}

/** Points Chromium at a keyring that it would overlook. Only before `ready`, and for the whole run. */
export async function chooseKeyring(app: App, bus: SessionBus | null, desktop: string): Promise<void> {
  if (bus === null || known.test(desktop) || app.commandLine.hasSwitch('password-store')) return;
  // KDE without its wallet service often has another keyring; else Chromium knows which wallet is KDE's own.
  if (/KDE/i.test(desktop) && ((await hasKWallet(bus)) || !(await bus.isReachable(secretServiceName))))
    return;
  // None is there yet: the one that most desktops start may come later.
  app.commandLine.appendSwitch('password-store', (await reachableStore(bus)) ?? 'gnome-libsecret');
}
