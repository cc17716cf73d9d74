// @ts-check
import { Variant } from '@particle/dbus-next';

/** @typedef {import('./connection.mjs').Connection} Connection */

export const secretServiceName = 'org.freedesktop.secrets';
const at = { destination: secretServiceName, path: '/org/freedesktop/secrets' };
const service = { ...at, interface: 'org.freedesktop.Secret.Service' };

/** What the keyring of a desktop is opened with. */
export const keyringPassword = 'desk';

/** @param {Connection} bus @returns {Promise<string>} */
export async function defaultKeyring(bus) {
  const [path] = await bus.call({ ...service, member: 'ReadAlias' }, 's', ['default']);
  return path;
}

/** @param {Connection} bus @returns {Promise<boolean>} */
export async function isKeyringLocked(bus) {
  const path = await defaultKeyring(bus);
  return bus.get(secretServiceName, path, 'org.freedesktop.Secret.Collection', 'Locked');
}

/** As a user does in the desktop's own tool. @param {Connection} bus */
export async function lockKeyring(bus) {
  await bus.call({ ...service, member: 'Lock' }, 'ao', [[await defaultKeyring(bus)]]);
}

/** As the login does with the password that was typed there. @param {Connection} bus */
export async function unlockKeyring(bus, password = keyringPassword) {
  const [, session] = await bus.call({ ...service, member: 'OpenSession' }, 'sv', [
    'plain',
    new Variant('s', ''),
  ]);
  const address = { ...at, interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface' };
  const secret = [session, Buffer.alloc(0), Buffer.from(password), 'text/plain'];
  await bus.call({ ...address, member: 'UnlockWithMasterPassword' }, 'o(oayays)', [
    await defaultKeyring(bus),
    secret,
  ]);
}

const prompterName = 'org.gnome.keyring.SystemPrompter';
const prompterPath = '/org/gnome/keyring/Prompter';
const callbackInterface = 'org.gnome.keyring.internal.Prompter.Callback';

/**
 * Stands in for the desktop's dialog that asks for the password of the keyring, which nobody answers until the test does.
 * @param {Connection} bus
 */
export async function servePrompter(bus) {
  /** @type {{ destination: string, path: string }[]} */
  const open = [];
  let asked = 0;
  const tell = (/** @type {{ destination: string, path: string }} */ dialog, /** @type {string} */ reply) =>
    bus.call({ ...dialog, interface: callbackInterface, member: 'PromptReady' }, 'sa{sv}s', [reply, {}, '']);
  const stop = await bus.serve(prompterName, (call) => {
    if (call.path !== prompterPath) return undefined;
    const dialog = { destination: call.sender, path: call.body[0] };
    switch (call.member) {
      case 'BeginPrompting':
        // It does not listen before its own call is answered.
        setImmediate(() => void tell(dialog, ''));
        break;
      case 'PerformPrompt':
        asked += 1;
        open.push(dialog);
        break;
      case 'StopPrompting':
        open.splice(0);
        break;
      default:
        return undefined;
    }
    return { signature: '', body: [] };
  });
  return {
    /** How often it has asked so far. */
    asked: () => asked,
    isAsking: () => open.length > 0,
    /** As if its user had pressed Cancel. */
    cancel: async () => {
      for (const dialog of open.splice(0)) await tell(dialog, 'no');
    },
    stop,
  };
}
