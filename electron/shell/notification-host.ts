import type { SessionBus } from './session-bus';

const host = 'org.freedesktop.Notifications';
const notifications = { destination: host, path: '/org/freedesktop/Notifications', interface: host };

export interface NotificationHostParts {
  readonly bus: SessionBus | null;
  /** Told at the start and whenever it is another than before. */
  readonly onKnown: (isThere: boolean) => void;
  /** Told of each host that comes: whether it reads `&` and `<` in a body as markup. */
  readonly onMarkup: (readsMarkup: boolean) => void;
}

/** Finds out on Linux whether anybody shows notifications, or would be started to; elsewhere the system itself does. */
export async function watchNotificationHost({
  bus,
  onKnown,
  onMarkup,
}: NotificationHostParts): Promise<void> {
  // Without a bus nobody can be asked; a notification that is not shown says so itself.
  if (process.platform !== 'linux' || bus === null) return;
  let known: boolean | null = null;
  const know = (isThere: boolean): void => {
    if (isThere === known) return;
    known = isThere;
    onKnown(isThere);
  };
  const askForMarkup = async (): Promise<void> => {
    const [capabilities] = (await bus.call({ ...notifications, member: 'GetCapabilities' })) ?? [];
    onMarkup(Array.isArray(capabilities) && capabilities.includes('body-markup'));
  };
  await bus.watch(host, (isOwned) => {
    if (isOwned) {
      void askForMarkup();
      know(true);
    }
    // A host that was started for somebody may end when nobody needs it, and is started again.
    else void bus.isReachable(host).then(know);
  });
  if (await bus.isOwned(host)) await askForMarkup();
  know(await bus.isReachable(host));
}
