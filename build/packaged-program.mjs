// @ts-check
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedVersion } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { Problem, say } from './message.mjs';
import { packageFolder, root } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

/**
 * @typedef {object} PackagedProgram
 * @property {string} folder
 * @property {string} launcher what a user starts; it takes our words only
 * @property {string} executable Electron itself; it takes Chromium's switches, then `--`, then our words
 */

const inputs = [
  'out/app',
  'build/electron-builder.mjs',
  'build/packaged-program.mjs',
  'build/launcher.sh',
  'package-lock.json',
];

/** @param {Runtime} runtime */
function isForTestsOnly(runtime) {
  return runtime.version !== pinnedVersion();
}

/** @param {Runtime} runtime */
function folderName(runtime) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const ending = isForTestsOnly(runtime) ? `-TEST-ONLY-electron-${runtime.version}` : '';
  return `seatwatch-${version}-${process.platform}-${process.arch}${ending}`;
}

/**
 * @param {Runtime} runtime
 * @returns {PackagedProgram}
 */
export function packagedProgram(runtime) {
  const folder = join(packageFolder, folderName(runtime));
  if (process.platform === 'linux') {
    return { folder, launcher: join(folder, 'seatwatch'), executable: join(folder, 'seatwatch-bin') };
  }
  const inside = process.platform === 'darwin' ? 'Seatwatch.app/Contents/MacOS/Seatwatch' : 'Seatwatch.exe';
  return { folder, launcher: join(folder, inside), executable: join(folder, inside) };
}

/**
 * @param {Runtime} runtime
 * @param {string[]} targets
 * @param {string} output
 */
async function runBuilder(runtime, targets, output) {
  const { build, createTargets, Platform } = await import('electron-builder');
  const { packageConfig } = await import('./electron-builder.mjs');
  const config = packageConfig(runtime, output);
  const all = new Map(targets.flatMap((target) => [...createTargets([Platform.current()], target)]));
  return build({ projectDir: root, config, targets: all, publish: 'never' });
}

/** @param {Runtime} runtime */
function inputHash(runtime) {
  return hashOf(inputs, [runtime.path, runtime.version, process.version]);
}

/** @param {Runtime} runtime */
async function pack(runtime) {
  mkdirSync(packageFolder, { recursive: true });
  const { folder } = packagedProgram(runtime);
  const scratch = mkdtempSync(`${folder}-`);
  try {
    await runBuilder(runtime, ['dir'], scratch);
    const made = readdirSync(scratch, { withFileTypes: true }).find((entry) => entry.isDirectory());
    if (!made) throw new Error(`electron-builder left no folder in ${scratch}`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(scratch, made.name), folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * The unpacked program, made anew only when what it is made of has changed.
 * @param {Runtime} runtime
 */
export async function makeProgram(runtime) {
  const program = packagedProgram(runtime);
  const hash = inputHash(runtime);
  if (existsSync(program.launcher) && isStamped('package', hash)) return program;
  if (isForTestsOnly(runtime)) {
    say(
      `This package is for tests only, and its name says so: it holds Electron ${runtime.version}, ` +
        `because Electron ${pinnedVersion()} is not to be had on this computer.`,
    );
  }
  await withLock(() => pack(runtime));
  stamp('package', hash);
  return program;
}

/**
 * @param {Runtime} runtime
 * @param {string[]} targets as electron-builder names them: deb, AppImage, nsis, dmg ...
 */
export async function makeDistributables(runtime, targets) {
  if (isForTestsOnly(runtime)) {
    throw new Problem(
      `${targets.join(', ')} would hold Electron ${runtime.version}, which is for tests only and is never shipped.`,
      `Package where Electron ${pinnedVersion()} can be downloaded, or set ELECTRON_MIRROR to a mirror of it.`,
    );
  }
  return withLock(() => runBuilder(runtime, targets, packageFolder));
}
