import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { makePrivateFolder } from './private-folder';
import { texts } from '../texts/language';

/** The profile can't be used; `message` is one plain sentence. */
export class UnusableProfile extends Error {}

/** The folder of settings, secrets and history: the user's own or the one named; the demo has one of its own inside. */
export function profileDirectory(named: string | null, ownDirectory: string, isDemo: boolean): string {
  const base = named === null ? ownDirectory : path.resolve(named);
  const directory = isDemo ? path.join(base, 'demo') : base;
  try {
    makePrivateFolder(directory);
    accessSync(directory, constants.W_OK);
    readdirSync(directory);
  } catch {
    throw new UnusableProfile(texts().storage.profile(directory));
  }
  return directory;
}
