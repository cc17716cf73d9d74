// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stampFolder } from './paths.mjs';

/**
 * @param {string} path
 * @returns {string[]} every file below, in an order that does not depend on the file system
 */
function filesOf(path) {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return [];
  if (!state.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/**
 * One hash over the content of files and folders (relative to the repository) and over values such as versions.
 * @param {string[]} paths
 * @param {unknown} [values]
 */
export function hashOf(paths, values) {
  const hash = createHash('sha256').update(JSON.stringify(values ?? null));
  for (const path of paths) {
    for (const file of filesOf(join(root, path))) {
      const content = readFileSync(file);
      hash.update(`\0${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} name
 * @param {string} hash
 */
export function isStamped(name, hash) {
  try {
    return readFileSync(join(stampFolder, name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {string} hash
 */
export function stamp(name, hash) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(join(stampFolder, name), hash);
}
