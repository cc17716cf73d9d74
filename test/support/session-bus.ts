import type { SessionBus } from '../../electron/shell/session-bus';

/** A desktop's bus, on which names come and go. */
export function aSessionBus(owned: readonly string[] = [], activatable: readonly string[] = []) {
  const names = new Set(owned);
  const watchers: { name: string; callback: (isOwned: boolean) => void }[] = [];
  const tell = (name: string) => {
    for (const watcher of watchers) if (watcher.name === name) watcher.callback(names.has(name));
  };
  const bus: SessionBus = {
    isOwned: (name) => Promise.resolve(names.has(name)),
    isReachable: (name) => Promise.resolve(names.has(name) || activatable.includes(name)),
    watch: (name, callback) => {
      watchers.push({ name, callback });
      return Promise.resolve();
    },
    close: () => undefined,
  };
  return {
    bus,
    appear: (name: string) => {
      names.add(name);
      tell(name);
    },
    leave: (name: string) => {
      names.delete(name);
      tell(name);
    },
  };
}
