import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of settings, secrets and history: the user's own or the one named; the demo has one of its own inside. */
export function profileDirectory(named: string | null, ownDirectory: string, isDemo: boolean): string {
  const base = named === null ? ownDirectory : path.resolve(named);
  const directory = isDemo ? path.join(base, 'demo') : base;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return directory;
}
