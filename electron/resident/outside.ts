import { app } from 'electron';
import { watchNetwork } from '../shell/network-watch';
import { watchNotificationHost } from '../shell/notification-host';
import type { Notifier } from '../shell/notifier';
import { watchPower } from '../shell/power-watch';
import type { SessionBus } from '../shell/session-bus';
import { watchTrayHost } from '../shell/tray-host';
import type { TrayIconHolder } from '../shell/tray';
import type { Windows } from '../shell/windows';
import { watchWriting } from '../shell/write-remarks';
import { type Remarks, standingRemarks } from '../state/remarks';
import type { Stores } from '../storage/stores';
import type { Journey } from './journey';

// A desktop that is just starting puts up its panel within this time.
const trayGraceMs = 10_000;

export interface OutsideParts {
  readonly bus: SessionBus | null;
  readonly stores: Stores;
  readonly journey: Journey;
  readonly remarks: Remarks;
  readonly windows: Windows;
  readonly notifier: Notifier;
  readonly tray: TrayIconHolder;
  /** Started by the login: no window opens by itself. */
  readonly isHidden: boolean;
  /** What else ends with the program. */
  readonly close: () => void;
}

/** Follows what happens to the program from outside: panels, services, sleep, the network, the end. */
export async function watchOutside(parts: OutsideParts): Promise<void> {
  const { bus, stores, journey, remarks, windows, notifier, tray, isHidden, close } = parts;
  const { desk, polling, network } = journey;
  const unwatch = await watchTrayHost({
    bus,
    graceMs: trayGraceMs,
    onAppeared: () => {
      remarks.remove(standingRemarks.noTray);
      tray.recreate();
    },
    onAbsent: () => {
      remarks.add(standingRemarks.noTray);
      if (!isHidden) windows.openManagement(null);
      if (stores.settings.tellOnce('no-tray'))
        notifier.tell(...standingRemarks.noTrayNotice, () => windows.openManagement(null));
    },
  });
  await watchNotificationHost({
    bus,
    onKnown: (isThere) => desk.setHost(isThere),
    onMarkup: (readsMarkup) => notifier.setMarkup(readsMarkup),
  });
  const undo = [
    unwatch,
    watchWriting(stores, remarks),
    watchPower({
      onSuspend: () => polling.suspend(),
      onResume: () => {
        polling.wake();
        desk.wake();
      },
    }),
    watchNetwork((isOnline) => network.hear(isOnline)),
  ];
  app.once('will-quit', () => {
    for (const each of undo) each();
    polling.stop();
    desk.stop();
    journey.days.stop();
    tray.destroy();
    bus?.close();
    close();
  });
}
