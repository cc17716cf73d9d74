// @ts-check
import { Variant } from '@particle/dbus-next';
import { eventually } from '../eventually.mjs';
import { Connection } from './connection.mjs';
import { serveLogin } from './login-server.mjs';
import { findEntry, readMenu } from './menu.mjs';
import { serveNotifications } from './notification-server.mjs';
import { pixmapFromArgb } from './pixmap.mjs';
import { processesUnder } from './processes.mjs';
import { serveWatcher, watcherName, watcherPath } from './watcher.mjs';

/** @typedef {{ name: string, path: string, pid: number }} TrayItem `name` is the unique name of its connection */
/** @typedef {import('./menu.mjs').MenuEntry} MenuEntry */
/** @typedef {import('./menu.mjs').Label} Label */

const itemInterface = 'org.kde.StatusNotifierItem';
const menuInterface = 'com.canonical.dbusmenu';

/** A bus of a desktop, seen with the eyes of a desktop: tray icons, their menus, and services that are ours. */
export class Bus extends Connection {
  /** @param {Record<string, string | undefined>} env of the desktop */
  static session(env) {
    return Bus.at(env['DBUS_SESSION_BUS_ADDRESS']);
  }

  /** @param {Record<string, string | undefined>} env of the desktop */
  static system(env) {
    return Bus.at(env['DBUS_SYSTEM_BUS_ADDRESS']);
  }

  /** @param {string | undefined} address */
  static at(address) {
    if (!address) throw new Error('The environment names no bus.');
    return new Bus(address).open();
  }

  /** @returns {Promise<boolean>} whether an icon that registers now will be shown by somebody */
  async hasTrayHost() {
    if (!(await this.ownerOf(watcherName))) return false;
    return this.get(watcherName, watcherPath, watcherName, 'IsStatusNotifierHostRegistered');
  }

  /** @returns {Promise<TrayItem[]>} */
  async trayItems() {
    const property = 'RegisteredStatusNotifierItems';
    /** @type {string[]} */
    const ids = await this.get(watcherName, watcherPath, watcherName, property);
    const items = ids.map(async (id) => {
      const slash = id.indexOf('/');
      const name = slash < 0 ? id : id.slice(0, slash);
      const path = slash < 0 ? '/StatusNotifierItem' : id.slice(slash);
      return { name, path, pid: await this.pidOf(name) };
    });
    return Promise.all(items);
  }

  /**
   * Waits for the icon of a program.
   * @param {number | ((item: TrayItem) => boolean)} owner its process or one above it, or what tells that an icon is the one
   * @param {number} [timeoutMs]
   * @returns {Promise<TrayItem>}
   */
  trayItemOf(owner, timeoutMs) {
    const isIt = () => {
      if (typeof owner === 'function') return owner;
      const pids = new Set(processesUnder([owner]).map(({ pid }) => pid));
      return (/** @type {TrayItem} */ { pid }) => pids.has(pid);
    };
    const what = typeof owner === 'number' ? `a tray icon of process ${owner}` : 'a tray icon';
    return eventually(async () => (await this.trayItems()).find(isIt()), what, timeoutMs);
  }

  /** @param {TrayItem} item @returns {Promise<Record<string, any>>} every property that a tray host reads */
  trayProps(item) {
    return this.getAll(item.name, item.path, itemInterface);
  }

  /** @param {TrayItem} item @returns {Promise<string>} */
  async toolTip(item) {
    return (await this.get(item.name, item.path, itemInterface, 'ToolTip'))[2];
  }

  /** @param {TrayItem} item @returns {Promise<import('./pixmap.mjs').Pixmap>} the largest that it offers */
  async iconPixmap(item) {
    /** @type {[number, number, Buffer][]} */
    const offers = await this.get(item.name, item.path, itemInterface, 'IconPixmap');
    const [largest] = offers.sort(([left], [right]) => right - left);
    if (!largest) throw new Error('The tray icon offers no picture.');
    return pixmapFromArgb(...largest);
  }

  /** What a click on the icon does. @param {TrayItem} item */
  async activate(item) {
    await this.call(this.#method(item, itemInterface, 'Activate'), 'ii', [0, 0]);
  }

  /** @param {TrayItem} item @param {string} name @param {string} member @param {string} [path] */
  #method(item, name, member, path = item.path) {
    return { destination: item.name, path, interface: name, member };
  }

  /** @param {TrayItem} item @returns {Promise<string>} */
  #menuPath(item) {
    return this.get(item.name, item.path, itemInterface, 'Menu');
  }

  /** @param {TrayItem} item @returns {Promise<MenuEntry[]>} */
  async menu(item) {
    const path = await this.#menuPath(item);
    const layout = await this.call(this.#method(item, menuInterface, 'GetLayout', path), 'iias', [0, -1, []]);
    return readMenu(layout[1]);
  }

  /**
   * Chooses a menu entry as a user would: it must be there, visible and enabled. Entries are found by their words,
   * since their numbers change whenever the program sets its menu again; so a click on a number that has just gone
   * is tried again.
   * @param {TrayItem} item
   * @param {Label | Label[]} label of an entry at any depth, or the labels from the top down to it
   * @returns {Promise<MenuEntry>} what was clicked
   */
  async menuClick(item, label) {
    const click = async () => {
      const entry = findEntry(await this.menu(item), label);
      const address = this.#method(item, menuInterface, 'Event', await this.#menuPath(item));
      const now = Math.floor(Date.now() / 1000);
      await this.call(address, 'isvu', [entry.id, 'clicked', new Variant('i', 0), now]);
      return entry;
    };
    // A program that is just starting sets its menu again and again, and an entry's number is gone with each.
    return eventually(click, `the menu entry ${String(label)} to take a click`, 5000);
  }

  /** Hosts tray icons without a panel, as `tray: 'none'` leaves room for. */
  serveWatcher() {
    return serveWatcher(this);
  }

  /**
   * Takes notifications without showing them, as `notify: 'none'` leaves room for.
   * @param {string[]} [capabilities]
   */
  serveNotifications(capabilities) {
    return serveNotifications(this, capabilities);
  }

  /** Stands in for the login manager, which tells of sleep; only on the system bus, before the program starts. */
  serveLogin() {
    return serveLogin(this);
  }
}
