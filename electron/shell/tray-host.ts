import type { SessionBus } from './session-bus';

const watcher = 'org.kde.StatusNotifierWatcher';

export interface TrayHostParts {
  readonly bus: SessionBus | null;
  /** A tray host came after the start: an icon made before it stays invisible. */
  readonly onAppeared: () => void;
  /** None was there for as long as a desktop takes to put up its panel. */
  readonly onAbsent: () => void;
  readonly graceMs: number;
}

/** Finds out on Linux whether anybody shows tray icons. Returns its undo. */
export async function watchTrayHost({
  bus,
  onAppeared,
  onAbsent,
  graceMs,
}: TrayHostParts): Promise<() => void> {
  // Without a bus nobody can be asked, and an icon of the older kind may well be shown.
  if (process.platform !== 'linux' || bus === null) return () => undefined;
  let isThere = await bus.isOwned(watcher);
  await bus.watch(watcher, (isOwned) => {
    const appeared = isOwned && !isThere;
    isThere = isOwned;
    if (appeared) onAppeared();
  });
  const grace = setTimeout(() => {
    if (!isThere) onAbsent();
  }, graceMs);
  return () => clearTimeout(grace);
}
