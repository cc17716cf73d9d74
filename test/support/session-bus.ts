import type { SessionBus, SignalRule } from '../../electron/shell/session-bus';

/** What a service on the bus answers to a method; undefined where it does not know it. */
export type Service = (
  member: string,
  body: readonly unknown[],
  path: string,
) => readonly unknown[] | undefined;

/** A desktop's bus, on which names come and go. */
export function aSessionBus(owned: readonly string[] = [], activatable: readonly string[] = []) {
  const names = new Set(owned);
  const services = new Map<string, Service>();
  const watchers = new Set<{ name: string; callback: (isOwned: boolean) => void }>();
  const hearers = new Set<{ rule: SignalRule; callback: (body: readonly unknown[]) => void }>();
  const calls: string[] = [];
  const tell = (name: string) => {
    for (const watcher of watchers) if (watcher.name === name) watcher.callback(names.has(name));
  };
  const ask = (destination: string, member: string, body: readonly unknown[], path: string) => {
    calls.push(member);
    if (!names.has(destination)) return null;
    return services.get(destination)?.(member, body, path) ?? null;
  };
  const bus: SessionBus = {
    isOwned: (name) => Promise.resolve(names.has(name)),
    isReachable: (name) => Promise.resolve(names.has(name) || activatable.includes(name)),
    watch: (name, callback) => {
      const watcher = { name, callback };
      watchers.add(watcher);
      return Promise.resolve(() => watchers.delete(watcher));
    },
    call: ({ destination, member, path }, _signature, body = []) =>
      Promise.resolve(ask(destination, member, body, path)),
    property: ({ destination, path }, name) => Promise.resolve(ask(destination, name, [], path)?.[0] ?? null),
    anyText: (text) => text,
    hear: (rule, callback) => {
      const hearer = { rule, callback };
      hearers.add(hearer);
      return Promise.resolve(() => hearers.delete(hearer));
    },
    close: () => undefined,
  };
  return {
    bus,
    /** The methods and properties that were asked for, in their order. */
    calls,
    /** How many still listen. */
    listeners: () => watchers.size + hearers.size,
    serve: (name: string, service: Service) => {
      services.set(name, service);
      names.add(name);
    },
    emit: (sender: string, member: string, body: readonly unknown[] = [], path?: string) => {
      for (const { rule, callback } of [...hearers])
        if (rule.sender === sender && (rule.member ?? member) === member && (rule.path ?? path) === path)
          callback(body);
    },
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
