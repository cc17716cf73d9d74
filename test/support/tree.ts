import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const rooms = ['electron', 'renderer', 'test'];
const isRead = (file: string): boolean => /\.(ts|svelte|json)$/.test(file);

/** The text of every file of the program and its tests, by its path from the root, with slashes. */
export function readTree(): ReadonlyMap<string, string> {
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter(isRead)
      .map((file) => path.join(room, file)),
  );
  return new Map(
    files.map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')]),
  );
}
