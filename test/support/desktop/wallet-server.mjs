// @ts-check
const name = 'org.kde.kwalletd6';
const path = '/modules/kwalletd6';
const walletInterface = 'org.kde.KWallet';
const handle = 11;

/** @typedef {import('./connection.mjs').Connection} Connection */
/** @typedef {{ signature: string, body: unknown[] }} Answer */

/**
 * Stands in for KDE's wallet service: its D-Bus interface as far as Chromium and we use it, with one wallet, which is
 * open for those alone that its user let in. What KDE's own does beside that is not in it.
 * @param {Connection} bus
 */
export async function serveWallet(bus) {
  /** @type {string[]} */
  const calls = [];
  /** @type {{ id: number, appName: string }[]} */
  const asking = [];
  // Programs that its user has let in for good.
  const known = new Set();
  let isOpen = false;
  /** @type {Map<string, string>} */
  const entries = new Map();
  const text = (/** @type {string} */ value) => ({ signature: 's', body: [value] });
  const flag = (/** @type {boolean} */ value) => ({ signature: 'b', body: [value] });
  const number = (/** @type {number} */ value) => ({ signature: 'i', body: [value] });

  /** @type {Record<string, (body: any[]) => Answer>} */
  const methods = {
    isEnabled: () => flag(true),
    networkWallet: () => text('kdewallet'),
    isOpen: () => flag(isOpen),
    // KDE's own would ask its user here for one that it does not know, and answer only then.
    open: ([, , appName]) => number(isOpen && known.has(appName) ? handle : -1),
    openAsync: ([, , appName]) => {
      const id = calls.length;
      // The answer comes after the number of the call.
      if (isOpen && known.has(appName)) setImmediate(() => answer(id, handle));
      else asking.push({ id, appName });
      return number(id);
    },
    hasFolder: () => flag(true),
    createFolder: () => flag(true),
    hasEntry: ([, folder, key]) => flag(entries.has(`${folder}/${key}`)),
    // A password, in KDE's numbers.
    entryType: () => number(1),
    readPassword: ([, folder, key]) => text(entries.get(`${folder}/${key}`) ?? ''),
    writePassword: ([, folder, key, value]) => (entries.set(`${folder}/${key}`, value), number(0)),
    close: () => number(0),
  };
  const stop = await bus.serve(name, ({ path: at, member, body }) => {
    if (at !== path || methods[member] === undefined) return undefined;
    calls.push(member);
    return methods[member]?.(body);
  });
  const answer = (/** @type {number} */ id, /** @type {number} */ value) =>
    bus.emit({ path, interface: walletInterface, member: 'walletAsyncOpened' }, 'ii', [id, value]);
  return {
    /** The methods that were called, in their order. */
    calls: /** @type {readonly string[]} */ (calls),
    isAsking: () => asking.length > 0,
    /** As if its user had opened it for everybody who asks, for good. */
    letIn: () => {
      isOpen = true;
      for (const { id, appName } of asking.splice(0)) {
        known.add(appName);
        answer(id, handle);
      }
    },
    /** As a login does that has the same password. */
    open: () => (isOpen = true),
    close: () => (isOpen = false),
    /** As if its user had said no. */
    refuse: () => {
      for (const { id } of asking.splice(0)) answer(id, -1);
    },
    stop,
  };
}
