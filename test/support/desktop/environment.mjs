// @ts-check
import { join } from 'node:path';

/** Carried by every process of a session, with its id. */
export const sessionMark = 'SEATWATCH_DESKTOP_SESSION';
/** Carried beside it by the parts of the desktop itself, which are to outlive the programs that run on it. */
export const pieceMark = 'SEATWATCH_DESKTOP_PIECE';

const kept = ['PATH', 'LD_LIBRARY_PATH', 'TZ', 'USER', 'LOGNAME', 'SHELL'];

/**
 * What a program gets of the environment of the tests: hardly anything. Displays, buses, proxies, a home folder or
 * NODE_OPTIONS of whoever runs the tests must not decide what a test sees.
 * @returns {Record<string, string>}
 */
export function bareEnvironment() {
  const entries = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { LANG: 'C.UTF-8', ...Object.fromEntries(entries) };
}

/**
 * @param {object} session
 * @param {string} session.dir
 * @param {string} session.id
 * @param {string} session.currentDesktop empty: the variable is not set
 * @returns {Record<string, string>}
 */
export function sessionEnvironment({ dir, id, currentDesktop }) {
  const desktop = currentDesktop === '' ? {} : { XDG_CURRENT_DESKTOP: currentDesktop };
  return {
    ...bareEnvironment(),
    ...desktop,
    [sessionMark]: id,
    HOME: join(dir, 'home'),
    TMPDIR: join(dir, 'tmp'),
    XDG_RUNTIME_DIR: join(dir, 'run'),
    XDG_CONFIG_HOME: join(dir, 'config'),
    XDG_CACHE_HOME: join(dir, 'cache'),
    XDG_DATA_HOME: join(dir, 'data'),
    XDG_STATE_HOME: join(dir, 'state'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(dir, 'run', 'bus')}`,
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(dir, 'run', 'system-bus')}`,
    XDG_SESSION_TYPE: 'x11',
    DESKTOP_SESSION: currentDesktop.toLowerCase() || 'plain',
    XDG_MENU_PREFIX: 'xfce-',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GTK_A11Y: 'none',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
}
