// @ts-check

const name = 'org.freedesktop.login1';
const path = '/org/freedesktop/login1';

/** @param {import('./connection.mjs').Connection} bus the system bus */
export async function serveLogin(bus) {
  // It offers no method: a program that asks to delay the sleep is told so, and hears of the sleep all the same.
  const stop = await bus.serve(name, () => undefined);
  const tell = (/** @type {boolean} */ isStart) =>
    bus.emit({ path, interface: `${name}.Manager`, member: 'PrepareForSleep' }, 'b', [isStart]);
  return { fallAsleep: () => tell(true), wakeUp: () => tell(false), stop };
}
