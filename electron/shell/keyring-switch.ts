import type { App } from 'electron';
import type { SessionBus } from './session-bus';

const secretService = 'org.freedesktop.secrets';

// On these desktops Chromium finds the keyring by itself; on any other it ignores one that is there.
const known = /GNOME|Unity|X-Cinnamon|Deepin|XFCE|Pantheon|UKUI|KDE/i;

/** Points Chromium at a secret service that it would overlook. Only before `ready`. */
export async function chooseKeyring(app: App, bus: SessionBus | null, desktop: string): Promise<void> {
  if (bus === null || known.test(desktop) || app.commandLine.hasSwitch('password-store')) return;
  if (await bus.isReachable(secretService)) app.commandLine.appendSwitch('password-store', 'gnome-libsecret');
}
