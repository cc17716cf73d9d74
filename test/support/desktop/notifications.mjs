// @ts-check
import { MessageType } from '@particle/dbus-next';
import { eventually } from '../eventually.mjs';
import { Bus } from './bus.mjs';
import { notificationFrame } from './configuration.mjs';
import { readNotify } from './notification-server.mjs';
import { clickAt, readColours, windowsOfClass } from './screen.mjs';

/** @typedef {import('@particle/dbus-next').Message} Message */

/**
 * A notification that was sent and taken.
 * @typedef {object} SeenNotification
 * @property {number} id
 * @property {string} appName
 * @property {string} summary
 * @property {string} body
 * @property {Record<string, any>} hints
 * @property {string[]} actions key, label, key, label ...
 * @property {number} replaces id of the one that it took the place of, or 0
 * @property {boolean} isOpen it was not closed yet, by whomever
 */

/**
 * An entry of dunst's own history: only what is closed.
 * @typedef {{ id: number, appName: string, summary: string, body: string }} PastNotification
 */

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
const dunst = 'org.dunstproject.cmd0';
const monitored = [
  `type='method_call',interface='${name}',member='Notify'`,
  `type='method_return',sender='${name}'`,
  `type='signal',interface='${name}',member='NotificationClosed'`,
];

/** All that programs have shown since it was opened, whoever serves notifications; and dunst's buttons. */
export class Notifications {
  /** @type {SeenNotification[]} */
  #seen = [];
  /** Sent, and not yet answered with a number. @type {Map<string, SeenNotification>} */
  #sent = new Map();
  #desktop;
  #monitor;

  /**
   * @param {import('./session.mjs').Desktop} desktop
   * @param {Bus} monitor
   */
  constructor(desktop, monitor) {
    this.#desktop = desktop;
    this.#monitor = monitor;
  }

  /**
   * Before the program starts: what was shown earlier is not known.
   * @param {import('./session.mjs').Desktop} desktop
   */
  static async of(desktop) {
    const monitor = await Bus.session(desktop.env);
    const notifications = new Notifications(desktop, monitor);
    await notifications.#listen();
    return notifications;
  }

  async #listen() {
    // A monitor that answers is thrown off the bus, and the library answers whatever nobody has handled.
    this.#monitor.raw.addMethodHandler(() => true);
    this.#monitor.raw.on('message', (message) => this.#hear(message));
    const bus = 'org.freedesktop.DBus';
    const address = {
      destination: bus,
      path: '/org/freedesktop/DBus',
      interface: `${bus}.Monitoring`,
      member: 'BecomeMonitor',
    };
    await this.#monitor.call(address, 'asu', [monitored, 0]);
  }

  /** @param {Message} message */
  #hear(message) {
    if (message.member === 'Notify') {
      const notification = { ...readNotify(message.body, 0), isOpen: true };
      this.#sent.set(`${message.sender} ${message.serial}`, notification);
    } else if (message.type === MessageType.METHOD_RETURN) {
      this.#take(`${message.destination} ${message.replySerial}`, message.body[0]);
    } else if (message.member === 'NotificationClosed') {
      for (const one of this.#seen) if (one.id === message.body[0]) one.isOpen = false;
    }
  }

  /**
   * @param {string} call
   * @param {number} id
   */
  #take(call, id) {
    const notification = this.#sent.get(call);
    if (!notification) return;
    this.#sent.delete(call);
    for (const one of this.#seen) if (one.id === id) one.isOpen = false;
    this.#seen.push({ ...notification, id });
  }

  /** @returns {readonly SeenNotification[]} all, in the order in which they came */
  all() {
    return this.#seen;
  }

  /** @returns {SeenNotification[]} those that nobody has closed, in the order in which they came */
  displayed() {
    return this.#seen.filter(({ isOpen }) => isOpen);
  }

  /**
   * @param {(notification: SeenNotification) => boolean} isWanted
   * @param {string} what
   * @param {number} [timeoutMs]
   * @returns {Promise<SeenNotification>}
   */
  waitFor(isWanted, what, timeoutMs) {
    const find = () => {
      const found = this.#seen.find(isWanted);
      if (!found)
        throw new Error(`shown were: ${this.#seen.map(({ summary }) => summary).join(' | ') || 'none'}`);
      return found;
    };
    return eventually(find, `the notification ${what}`, timeoutMs);
  }

  /** @param {string} member @param {string} [signature] @param {unknown[]} [body] */
  #command(member, signature, body) {
    return this.#desktop.bus.call({ destination: name, path, interface: dunst, member }, signature, body);
  }

  /** @returns {Promise<PastNotification[]>} what dunst has closed, the latest first */
  async history() {
    /** @type {[Record<string, any>[]]} */
    const [entries] = /** @type {any} */ (await this.#command('NotificationListHistory'));
    return entries.map(({ id, appname, summary, message, body }) => ({
      id,
      appName: appname,
      summary,
      body: body ?? message,
    }));
  }

  /** Waits until dunst has put all that are open on the screen. */
  async painted() {
    const count = () => this.#desktop.bus.get(name, path, dunst, 'displayedLength');
    await eventually(async () => (await count()) === this.displayed().length, 'dunst to show them all');
  }

  async closeAll() {
    await this.#command('NotificationCloseAll');
    await eventually(() => this.displayed().length === 0, 'every notification to be closed');
  }

  /**
   * Clicks with the pointer on a notification that dunst shows: its default action, and it goes.
   * @param {number} [index] among those displayed, the first that came first
   */
  async click(index = 0) {
    const clicked = this.displayed()[index];
    if (!clicked)
      throw new Error(`There is no notification ${index} to click on: ${this.displayed().length} are open.`);
    const find = async () => {
      const centres = await this.#centres();
      return centres.length === this.displayed().length ? centres[index] : undefined;
    };
    await clickAt(this.#desktop, await eventually(find, 'dunst to show every notification'));
    await eventually(() => !clicked.isOpen, 'the clicked notification to be closed');
  }

  /** From the top: dunst has one window for all, and no word of where in it each one is. */
  async #centres() {
    const [window] = await windowsOfClass(this.#desktop, 'Dunst');
    if (!window) return [];
    const x = window.x + Math.round(window.width / 2);
    const column = await readColours(this.#desktop, { ...window, x, width: 1 });
    const edges = column.flatMap((colour, y) => (colour === notificationFrame ? [window.y + y] : []));
    const pairs = edges.flatMap((top, at) => (edges[at + 1] ? [{ top, bottom: edges[at + 1] ?? top }] : []));
    return pairs.map(({ top, bottom }) => ({ x, y: Math.round((top + bottom) / 2) }));
  }

  close() {
    this.#monitor.close();
  }
}
