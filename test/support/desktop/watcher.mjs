// @ts-check
import { Variant } from '@particle/dbus-next';

export const watcherName = 'org.kde.StatusNotifierWatcher';
export const watcherPath = '/StatusNotifierWatcher';

/** @typedef {import('./connection.mjs').Connection} Connection */

/** @param {string} service as an icon names itself: a bus name, a path, or both @param {string} sender */
function itemId(service, sender) {
  if (service.startsWith('/')) return sender + service;
  return service.includes('/') ? service : `${service}/StatusNotifierItem`;
}

/** @param {string[]} items @returns {Record<string, Variant>} */
const propertiesOf = (items) => ({
  RegisteredStatusNotifierItems: new Variant('as', items),
  IsStatusNotifierHostRegistered: new Variant('b', true),
  ProtocolVersion: new Variant('i', 0),
});

/**
 * @param {Connection} bus
 * @param {string[]} items
 */
function answerWatcher(bus, items) {
  const emit = (/** @type {string} */ member, /** @type {string[]} */ body) =>
    bus.emit({ path: watcherPath, interface: watcherName, member }, body.length ? 's' : '', body);
  /** @type {Record<string, (call: import('@particle/dbus-next').Message) => { signature: string, body: unknown[] }>} */
  const methods = {
    RegisterStatusNotifierItem: ({ body, sender }) => {
      const id = itemId(body[0], sender);
      items.push(id);
      emit('StatusNotifierItemRegistered', [id]);
      return { signature: '', body: [] };
    },
    RegisterStatusNotifierHost: () => (emit('StatusNotifierHostRegistered', []), { signature: '', body: [] }),
    Get: ({ body }) => ({ signature: 'v', body: [propertiesOf(items)[body[1]]] }),
    GetAll: () => ({ signature: 'a{sv}', body: [propertiesOf(items)] }),
  };
  return (/** @type {import('@particle/dbus-next').Message} */ call) =>
    call.path === watcherPath ? methods[call.member]?.(call) : undefined;
}

/**
 * @param {Connection} bus
 * @returns {Promise<{ items: readonly string[], stop: () => Promise<void> }>} `items` is kept up to date
 */
export async function serveWatcher(bus) {
  /** @type {string[]} */
  const items = [];
  const daemon = { sender: 'org.freedesktop.DBus', member: 'NameOwnerChanged' };
  const forget = await bus.onSignal(daemon, ({ body: [name, , owner] }) => {
    const at = owner === '' ? items.findIndex((id) => id.startsWith(`${name}/`)) : -1;
    const [id] = at < 0 ? [] : items.splice(at, 1);
    const address = { path: watcherPath, interface: watcherName, member: 'StatusNotifierItemUnregistered' };
    if (id) bus.emit(address, 's', [id]);
  });
  const release = await bus.serve(watcherName, answerWatcher(bus, items));
  return { items, stop: async () => void (await Promise.all([release(), forget()])) };
}
