// @ts-check
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findXfconfDaemon } from './commands.mjs';
import {
  busConfiguration,
  dunstConfiguration,
  fontConfiguration,
  gtkConfiguration,
  panelConfiguration,
  xfconfService,
} from './configuration.mjs';

const rooms = ['home', 'config', 'cache', 'data', 'state', 'tmp', 'log', 'services'];

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Makes the folder that a session lives in, with every setting of its pieces.
 * @param {boolean} isPanelDark
 * @returns {string} its path
 */
export function makeSessionFolder(isPanelDark) {
  const dir = mkdtempSync(join(tmpdir(), 'seatwatch-desktop-'));
  for (const room of rooms) mkdirSync(join(dir, room));
  // Programs refuse a runtime folder that others may read.
  mkdirSync(join(dir, 'run'), { mode: 0o700 });
  write(join(dir, 'session-bus.conf'), busConfiguration(join(dir, 'run', 'bus'), join(dir, 'services')));
  write(join(dir, 'system-bus.conf'), busConfiguration(join(dir, 'run', 'system-bus')));
  const xfconf = findXfconfDaemon();
  if (xfconf) write(join(dir, 'services', 'org.xfce.Xfconf.service'), xfconfService(xfconf));
  const config = join(dir, 'config');
  write(join(config, 'dunst', 'dunstrc'), dunstConfiguration);
  write(join(config, 'gtk-3.0', 'settings.ini'), gtkConfiguration);
  write(join(config, 'fontconfig', 'fonts.conf'), fontConfiguration);
  write(join(config, 'xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml'), panelConfiguration(isPanelDark));
  return dir;
}
