// @ts-check
import { createWriteStream, mkdirSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** @type {(path: string, options: yauzl.Options) => Promise<yauzl.ZipFile>} */
const open = promisify(yauzl.open);

/**
 * @param {yauzl.ZipFile} zip
 * @param {yauzl.Entry} entry
 * @param {string} path
 */
async function write(zip, entry, path) {
  /** @type {(entry: yauzl.Entry) => Promise<import('node:stream').Readable>} */
  const openEntry = promisify(zip.openReadStream.bind(zip));
  const mode = entry.externalFileAttributes >>> 16;
  mkdirSync(dirname(path), { recursive: true });
  const stream = await openEntry(entry);
  if ((mode & 0o170000) === 0o120000) await symlink(await text(stream), path);
  else await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} placeOf where an entry goes in the folder; undefined leaves it out
 */
export async function unzip(archive, folder, placeOf) {
  // yauzl refuses absolute names and those that lead out of the folder.
  const zip = await open(archive, { lazyEntries: true });
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName);
      const written = place === undefined ? Promise.resolve() : write(zip, entry, join(folder, place));
      written.then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}
