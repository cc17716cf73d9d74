// @ts-check
import { plain } from './connection.mjs';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

/** @typedef {import('./connection.mjs').Connection} Connection */

/**
 * @typedef {object} TakenNotification
 * @property {number} id
 * @property {string} appName
 * @property {number} replaces
 * @property {string} icon
 * @property {string} summary
 * @property {string} body
 * @property {string[]} actions key, label, key, label ...
 * @property {Record<string, any>} hints
 * @property {number} timeoutMs -1: the server's own; 0: never
 */

/** @param {any[]} body @param {number} freeId @returns {TakenNotification} */
export function readNotify(body, freeId) {
  const [appName, replaces, icon, summary, text, actions, hints, timeoutMs] = plain(body);
  return { id: replaces || freeId, appName, replaces, icon, summary, body: text, actions, hints, timeoutMs };
}

/**
 * @param {Connection} bus
 * @param {string[]} [capabilities]
 */
export async function serveNotifications(
  bus,
  capabilities = ['body', 'body-markup', 'actions', 'persistence'],
) {
  /** @type {TakenNotification[]} */
  const taken = [];
  const emit = (
    /** @type {string} */ member,
    /** @type {string} */ signature,
    /** @type {unknown[]} */ body,
  ) => bus.emit({ path, interface: name, member }, signature, body);
  const close = (/** @type {number} */ id, reason = 2) => emit('NotificationClosed', 'uu', [id, reason]);

  /** @type {Record<string, (body: any[]) => { signature: string, body: unknown[] }>} */
  const methods = {
    GetCapabilities: () => ({ signature: 'as', body: [capabilities] }),
    GetServerInformation: () => ({ signature: 'ssss', body: ['seatwatch-test', 'seatwatch', '1', '1.2'] }),
    Notify: (body) => {
      const notification = readNotify(body, taken.length + 1);
      taken.push(notification);
      return { signature: 'u', body: [notification.id] };
    },
    CloseNotification: ([id]) => (close(id, 3), { signature: '', body: [] }),
  };
  const stop = await bus.serve(name, (call) =>
    call.path === path && call.interface === name ? methods[call.member]?.(call.body) : undefined,
  );
  return {
    /** In the order in which they came. */
    taken: /** @type {readonly TakenNotification[]} */ (taken),
    /** As if the user had chosen an action. A program that saw the server come only now hears it from its second notification on. */
    act: (/** @type {number} */ id, key = 'default') => emit('ActionInvoked', 'us', [id, key]),
    /** As if it had gone: 1 it expired, 2 the user closed it. */
    close,
    stop,
  };
}
