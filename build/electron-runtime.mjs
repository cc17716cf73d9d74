// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './command.mjs';
import {
  ensureFallback,
  fallbackIsPossible,
  fallbackVersion,
  presentFallback,
} from './electron-fallback.mjs';
import { Problem, say } from './message.mjs';
import { root, stampFolder } from './paths.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} path the executable
 * @property {string} folder the distribution it stands in
 * @property {string} version
 * @property {'download' | 'fallback' | 'override'} source
 */

const electronFolder = join(root, 'node_modules', 'electron');
const failureFile = join(stampFolder, 'electron-download.json');
const failureLastsMs = 24 * 60 * 60 * 1000;
const downloadLimitMs = 10 * 60 * 1000;

/** @type {Record<string, string>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executable = executables[process.platform] ?? 'electron';

/** @param {string} path */
function versionIn(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** The version that package.json pins, which is the one that is shipped. */
export function pinnedVersion() {
  return String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron);
}

/** @returns {Runtime | undefined} */
function overridden() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const path = join(folder, executable);
  if (!existsSync(path)) {
    throw new Problem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executable} in it.`,
      'Correct the variable, or unset it to have Electron fetched.',
    );
  }
  return { path, folder, version: versionIn(join(folder, 'version')) ?? 'unknown', source: 'override' };
}

/** @returns {Runtime | undefined} */
function downloaded() {
  const folder = join(electronFolder, 'dist');
  const path = join(folder, executable);
  const version = versionIn(join(folder, 'version'));
  // Electron writes path.txt last, so a download that was cut off does not count.
  const whole = existsSync(path) && existsSync(join(electronFolder, 'path.txt'));
  return whole && version === pinnedVersion() ? { path, folder, version, source: 'download' } : undefined;
}

/** What decides where Electron comes from: when it changes, an earlier failure says nothing any more. */
function downloadRoute() {
  const route = Object.entries(process.env)
    .filter(([name]) =>
      /^(npm_config_)?electron_|^(https?|all|no)_proxy$|^electron_get_use_proxy$/i.test(name),
    )
    .sort();
  return JSON.stringify([pinnedVersion(), route]);
}

function failedLately() {
  try {
    const { route, at } = JSON.parse(readFileSync(failureFile, 'utf8'));
    return route === downloadRoute() && Date.now() - at < failureLastsMs;
  } catch {
    return false;
  }
}

/** @param {string} output of Electron's own installer */
function rememberFailure(output) {
  const why = output.split('\n').find((line) => line.includes('Error')) ?? 'it did not end in time';
  say(`Electron ${pinnedVersion()} could not be downloaded (${why.trim()}).`);
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ route: downloadRoute(), at: Date.now() }));
}

/** Electron's own installer, which keeps to ELECTRON_MIRROR, to npm's configuration and to a proxy. */
async function download() {
  say(`Downloading Electron ${pinnedVersion()} ...`);
  const proxied = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));
  const env = { ...process.env, ...(proxied ? { ELECTRON_GET_USE_PROXY: 'true' } : {}) };
  const installer = join(electronFolder, 'install.js');
  const result = await run(process.execPath, [installer], { env, timeoutMs: downloadLimitMs });
  const runtime = downloaded();
  if (!runtime) rememberFailure(result.output);
  return runtime;
}

/**
 * @param {string} path
 * @returns {Runtime}
 */
function fallbackAt(path) {
  return { path, folder: dirname(path), version: fallbackVersion, source: 'fallback' };
}

/**
 * The runtime that is there already. A fallback counts only while the last download that failed is recent:
 * Electron's own download comes first.
 * @returns {Runtime | undefined}
 */
export function presentRuntime() {
  const own = overridden() ?? downloaded();
  if (own || !failedLately()) return own;
  const path = presentFallback();
  return path === undefined ? undefined : fallbackAt(path);
}

/** @returns {Promise<Runtime>} */
export async function ensureRuntime() {
  const runtime = presentRuntime() ?? (failedLately() ? undefined : await download());
  if (runtime) return runtime;
  if (fallbackIsPossible()) return fallbackAt(await ensureFallback());
  throw new Problem(
    `Seatwatch needs Electron ${pinnedVersion()}, and it could not be downloaded on this computer.`,
    'Check the network and the proxy (HTTPS_PROXY), or set ELECTRON_MIRROR to a mirror of Electron, or ' +
      'ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron; then start again.',
  );
}
