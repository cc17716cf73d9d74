// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './command.mjs';
import { Problem, say } from './message.mjs';
import { root } from './paths.mjs';

const stampFile = join(root, 'node_modules', '.seatwatch-lockfile');

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function lockfileHash() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex');
}

/**
 * npm keeps a record of what it installed; so a tree that somebody else installed from this lockfile is not
 * installed a second time.
 */
function installedByHand() {
  const record = textOf(join(root, 'node_modules', '.package-lock.json'));
  if (record === '') return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(textOf(join(root, 'package-lock.json'))).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

export function dependenciesArePresent() {
  const hash = lockfileHash();
  if (textOf(stampFile) === hash) return true;
  if (!installedByHand()) return false;
  writeFileSync(stampFile, hash);
  return true;
}

/** Installs what package-lock.json names, unless it is there already. */
export async function ensureDependencies() {
  if (dependenciesArePresent()) return;
  say('Installing the dependencies that package-lock.json names (npm ci) ...');
  const { status } = await runNpm(['ci'], { output: 'stderr' });
  if (status !== 0) {
    throw new Problem(
      `The dependencies could not be installed: npm ci ended with status ${status} (its own words are above).`,
      'If the registry cannot be reached, check the network and the proxy, or name a mirror with ' +
        '"npm config set registry URL"; then start again.',
    );
  }
  writeFileSync(stampFile, lockfileHash());
}
