// @ts-check
import { dependenciesArePresent, ensureDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { Problem } from './message.mjs';
import { ensureLibraries } from './system-packages.mjs';

const oldestNode = [20, 19];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Problem(
    `Seatwatch is built with Node ${oldestNode.join('.')} or later, and this is Node ${process.versions.node}.`,
    'Install a newer Node (https://nodejs.org) and start again.',
  );
}

/** Node's own modules are all there is before this; after it the dependencies are there. */
export async function installDependencies() {
  requireNode();
  if (!dependenciesArePresent()) await withLock(ensureDependencies);
}

/** @returns {Promise<import('./electron-runtime.mjs').Runtime>} */
export async function prepareRuntime() {
  const { ensureRuntime, presentRuntime } = await import('./electron-runtime.mjs');
  return presentRuntime() ?? (await withLock(ensureRuntime));
}

export async function prepareBundle() {
  const { bundle, bundleIsCurrent } = await import('./bundle.mjs');
  if (!bundleIsCurrent()) await withLock(bundle);
}

/**
 * Everything a start needs: dependencies, libraries, an Electron, the built program. What is there already is
 * left alone, and then nothing is said.
 */
export async function setUp() {
  await installDependencies();
  await ensureLibraries(['runtime']);
  const runtime = await prepareRuntime();
  await prepareBundle();
  return runtime;
}
