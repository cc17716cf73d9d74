import { Notification } from 'electron';
import type { Reader } from '../domain/format';
import type { Instant } from '../domain/instant';
import { callPools } from '../domain/headline';
import { noticeFor, poolAlerts } from '../domain/notice';
import type { PoolPlace } from '../ipc/contract';
import type { Sink } from '../state/snapshot-store';

export interface NotifierParts {
  readonly reader: Reader;
  readonly now: () => Instant;
  readonly openPool: (place: PoolPlace) => void;
  /** The desktop showed nothing. */
  readonly onFailed: () => void;
}

export interface Notifier extends Sink {
  tell(title: string, body: string, onClick: () => void): void;
}

/** Puts what deserves attention before the admin, as one native notification a poll. */
export function createNotifier({ reader, now, openPool, onFailed }: NotifierParts): Notifier {
  // A notification that nobody holds is collected, and its click with it.
  const shown = new Set<Notification>();
  const tell = (title: string, body: string, onClick: () => void): void => {
    if (!Notification.isSupported()) {
      onFailed();
      return;
    }
    const notification = new Notification({ title, body });
    shown.add(notification);
    const forget = () => shown.delete(notification);
    notification.on('click', () => {
      forget();
      onClick();
    });
    notification.on('close', forget);
    notification.on('failed', () => {
      forget();
      onFailed();
    });
    notification.show();
  };
  return {
    name: 'notifier',
    tell,
    take: ({ alerts, next }) => {
      const notice = noticeFor(poolAlerts(alerts, next), now(), reader, callPools(next));
      if (notice === null) return;
      const { title, body, connectionId, poolKey } = notice;
      tell(title, body, () => openPool({ connectionId, poolKey }));
    },
  };
}
