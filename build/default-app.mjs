// @ts-check
// Takes the place of Electron's own opener in the fallback runtime: `electron [switches] FOLDER [words]`.
import { app as electronApp } from 'electron/main';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What only an opener may call, and so is not in Electron's types.
 * @typedef {Electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} OpenerApp
 */
const app = /** @type {OpenerApp} */ (electronApp);

/** @param {string[]} words */
function parse(words) {
  /** @type {string[]} */
  const preloads = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '-r' || word === '--require') preloads.push(words[(at += 1)] ?? '');
    else if (word === '-v' || word === '--version') return { preloads, version: true };
    else if (!word.startsWith('-')) return { preloads, target: word };
  }
  return { preloads, target: '.' };
}

/** @param {string} target a folder with a package.json, or a file */
function adopt(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(dirname(target));
    return target;
  }
  const description = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name ?? 'Electron');
  if (description.version) app.setVersion(description.version);
  app.setDesktopName(description.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(target);
  return join(target, description.main ?? 'index.js');
}

const { preloads, target, version } = parse(process.argv.slice(1));
if (version) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
Object.assign(process, { defaultApp: true });
const entry = adopt(resolve(target ?? '.'));
const load = createRequire(entry);
for (const preload of preloads) load(preload);
try {
  // Only an awaited import makes the program's first lines run before Electron is ready, as they do in a package.
  await import(pathToFileURL(load.resolve(entry)).href);
} catch (error) {
  process.stderr.write(`The program could not be loaded.\n${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}
