// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyIcons } from './icons.mjs';
import { licenseCollector } from './licenses.mjs';
import { Problem, say } from './message.mjs';
import { appFolder, root } from './paths.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const inputs = [
  'electron',
  'renderer',
  'build/icons',
  'build/icons.mjs',
  'build/bundle.mjs',
  'build/licenses.mjs',
  'package.json',
  'package-lock.json',
];
// How long a build took inside which plugin is no news to whoever starts the program on a busy computer.
const quiet = { pluginTimings: false, bundlerTimings: false };

// x11 finds the session bus by the display, an optional way of the D-Bus library that nothing here takes.
const outside = [/^electron(\/|$)/, 'x11'];

function inputHash() {
  return hashOf(inputs, process.version);
}

export function bundleIsCurrent() {
  return existsSync(join(appFolder, 'main.js')) && isStamped('bundle', inputHash());
}

/**
 * @param {string} entry
 * @param {string} file
 * @param {'es' | 'cjs'} format
 * @param {string} folder
 * @param {import('vite').Plugin} plugin
 * @returns {import('vite').InlineConfig}
 */
function processConfig(entry, file, format, folder, plugin) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [plugin],
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        checks: quiet,
        external: outside,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  };
}

/**
 * @param {string} folder
 * @param {import('vite').Plugin} plugin
 * @returns {Promise<import('vite').InlineConfig>}
 */
async function windowConfig(folder, plugin) {
  const { svelte } = await import('@sveltejs/vite-plugin-svelte');
  const page = (/** @type {string} */ name) => join(root, 'renderer', name, 'index.html');
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ configFile: false }), plugin],
    build: {
      target: 'chrome130',
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      // The pages' content security policy allows neither an inline script nor an inline style.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { checks: quiet, input: { popup: page('popup'), management: page('management') } },
    },
  };
}

/** @param {string} folder */
function writeDescription(folder) {
  const { name, productName, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const description = { name, productName, version, type: 'module', main: 'main.js' };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
}

/** @param {string} folder */
async function build(folder) {
  const vite = await import('vite');
  writeDescription(folder);
  const licenses = licenseCollector();
  await vite.build(processConfig('electron/main.ts', 'main.js', 'es', folder, licenses.plugin()));
  await vite.build(processConfig('electron/preload.ts', 'preload.cjs', 'cjs', folder, licenses.plugin()));
  await vite.build(await windowConfig(folder, licenses.plugin()));
  licenses.write(join(folder, 'licenses.json'));
  await copyIcons(join(folder, 'icons'));
}

/** Builds the program into out/app, whole or not at all, unless it is there from the same inputs. */
export async function bundle() {
  if (bundleIsCurrent()) return;
  const hash = inputHash();
  say('Building Seatwatch ...');
  const folder = `${appFolder}-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    await build(folder);
    rmSync(appFolder, { recursive: true, force: true });
    renameSync(folder, appFolder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(
      `Seatwatch could not be built: ${why}`,
      'Correct the source named above and start again.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  stamp('bundle', hash);
}
