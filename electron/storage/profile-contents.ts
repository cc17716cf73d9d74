import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file of the profile, or a folder of it with all that is in it. */
export interface ProfilePart {
  readonly name: string;
  readonly bytes: number;
  readonly isFolder: boolean;
}

function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    // Gone meanwhile, or somebody else's.
    return [];
  }
}

function bytesOf(place: string, entry: Dirent): number {
  if (entry.isDirectory())
    return entriesOf(place).reduce((sum, inner) => sum + bytesOf(path.join(place, inner.name), inner), 0);
  return statSync(place, { throwIfNoEntry: false })?.size ?? 0;
}

// Locks and sockets of the runtime hold nothing, and come and go.
const isKept = (entry: Dirent): boolean =>
  (entry.isFile() || entry.isDirectory()) && !entry.name.startsWith('.');

/** What lies in a profile by name, files first. */
export const profileContents = (directory: string): readonly ProfilePart[] =>
  entriesOf(directory)
    .filter(isKept)
    .map((entry) => ({
      name: entry.name,
      bytes: bytesOf(path.join(directory, entry.name), entry),
      isFolder: entry.isDirectory(),
    }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => Number(a.isFolder) - Number(b.isFolder) || (a.name < b.name ? -1 : 1));
