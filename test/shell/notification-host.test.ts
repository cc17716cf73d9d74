import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchNotificationHost } from '../../electron/shell/notification-host';
import type { SessionBus } from '../../electron/shell/session-bus';
import { settle } from '../support/clock';
import { aSessionBus } from '../support/session-bus';

const host = 'org.freedesktop.Notifications';
const platform = process.platform;
const heard: boolean[] = [];
const markup: boolean[] = [];

const on = (name: string) => Object.defineProperty(process, 'platform', { value: name });

beforeEach(() => {
  heard.length = 0;
  markup.length = 0;
  on('linux');
});
afterEach(() => on(platform));

const watch = (bus: SessionBus | null) =>
  watchNotificationHost({
    bus,
    onKnown: (isThere) => heard.push(isThere),
    onMarkup: (readsMarkup) => markup.push(readsMarkup),
  });

test('a notification daemon is known to be there, to go and to come back', async () => {
  const desktop = aSessionBus([host]);
  await watch(desktop.bus);
  desktop.leave(host);
  await settle();
  desktop.appear(host);
  expect(heard).toEqual([true, false, true]);
});

test('one that would be started when it is needed is as good, also when it has ended', async () => {
  const desktop = aSessionBus([host], [host]);
  await watch(desktop.bus);
  desktop.leave(host);
  await settle();
  expect(heard).toEqual([true]);
});

test('none is known where none is, and nothing where nobody can be asked', async () => {
  await watch(aSessionBus().bus);
  await watch(null);
  on('darwin');
  await watch(aSessionBus().bus);
  expect(heard).toEqual([false]);
});

test('whether one reads markup is asked of each that comes', async () => {
  const desktop = aSessionBus([host]);
  let capabilities = ['body'];
  desktop.serve(host, (member) => (member === 'GetCapabilities' ? [capabilities] : undefined));
  await watch(desktop.bus);
  desktop.leave(host);
  capabilities = ['body', 'body-markup'];
  desktop.appear(host);
  await settle();
  expect(markup).toEqual([false, true]);
});
