// @ts-check
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license: string, text: string | null }} BuiltInPackage */

/**
 * @param {string} id of a module, as the bundler names it
 * @returns {string | undefined} the folder of the package that it is from
 */
export function packageFolder(id) {
  const file = id.replace(/^\0+/, '').replace(/\?.*$/, '');
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return found?.[1];
}

/** @typedef {string | { type: string }} LicenseWord */

/**
 * @param {{ license?: LicenseWord | LicenseWord[], licenses?: LicenseWord | LicenseWord[] }} description of a package,
 * old forms of it too
 */
export function licenseName({ license, licenses }) {
  const named = [license ?? licenses ?? []].flat();
  return named.map((each) => (typeof each === 'string' ? each : each.type)).join(' or ');
}

/** @param {string} readme @returns {string | null} what stands in it under the heading of the license */
export function licenseInReadme(readme) {
  const found = /^(?:#+ *licen[cs]e.*|licen[cs]e *\n[-=]{3,})\n([\s\S]+?)(?=^#|$(?![\s\S]))/im.exec(readme);
  return found?.[1]?.trim() || null;
}

/** @param {string} folder @returns {BuiltInPackage} */
function describe(folder) {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = readdirSync(folder);
  /** @param {RegExp} pattern */
  const textOf = (pattern) => {
    const file = names.find((each) => pattern.test(each));
    return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
  };
  const text = textOf(/^(licen[cs]e|copying)(\.|-|$)/i) ?? licenseInReadme(textOf(/^readme/i) ?? '');
  return { name: description.name, version: description.version, license: licenseName(description), text };
}

/** Collects, over several bundles, the packages of which something came into the program. */
export function licenseCollector() {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    /** @returns {import('vite').Plugin} */
    plugin: () => ({
      name: 'seatwatch-licenses',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            const folder = renderedLength === 0 ? undefined : packageFolder(id);
            if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
          }
        }
      },
    }),
    /** @param {string} file */
    write(file) {
      const packages = [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
      writeFileSync(file, `${JSON.stringify(packages)}\n`);
    },
  };
}
