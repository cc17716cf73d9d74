import { Notification } from 'electron';
import type { NoticePlace, NoticeWords } from '../domain/notice';
import type { ShowNotice } from '../state/notice-outlet';
import { texts } from '../texts/language';

export interface NotifierParts {
  readonly open: (place: NoticePlace) => void;
}

export interface Notifier {
  readonly show: ShowNotice;
  /** Whether `&` and `<` in a body are markup where notifications are shown. */
  setMarkup(readsMarkup: boolean): void;
  /** Something that is no alert, said once. */
  tell(title: string, body: string, onClick: () => void): void;
}

interface Telling extends Pick<NoticeWords, 'title' | 'body'> {
  readonly onClick: () => void;
  readonly onShown: () => void;
  readonly onFailed: () => void;
}

/** Buttons are there on macOS and Windows; elsewhere a click anywhere does the same, and the inbox has the others. */
const button = (): Electron.NotificationAction => ({ type: 'button', text: texts().shell.openNotice });
const hasButtons = process.platform === 'darwin' || process.platform === 'win32';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What a vendor calls a product must not become a tag, or vanish as one. */
const asMarkup = (text: string): string => text.replace(/[&<>]/g, (letter) => marks[letter] ?? letter);

/** Puts notices before the admin as native notifications. */
export function createNotifier({ open }: NotifierParts): Notifier {
  // A notification that nobody holds is collected, and its click with it.
  const shown = new Set<Notification>();
  let readsMarkup = false;
  const put = ({ title, body, onClick, onShown, onFailed }: Telling): void => {
    if (!Notification.isSupported()) {
      onFailed();
      return;
    }
    const written = readsMarkup ? asMarkup(body) : body;
    const notification = new Notification({
      title,
      body: written,
      ...(hasButtons ? { actions: [button()] } : {}),
    });
    shown.add(notification);
    const forget = () => shown.delete(notification);
    const clicked = () => {
      forget();
      onClick();
    };
    notification.on('show', onShown);
    notification.on('click', clicked);
    notification.on('action', clicked);
    notification.on('close', forget);
    notification.on('failed', () => {
      forget();
      onFailed();
    });
    notification.show();
  };
  const nothing = () => undefined;
  return {
    setMarkup: (isRead) => {
      readsMarkup = isRead;
    },
    show: ({ title, body, place }, outcome) => put({ title, body, onClick: () => open(place), ...outcome }),
    tell: (title, body, onClick) => put({ title, body, onClick, onShown: nothing, onFailed: nothing }),
  };
}
