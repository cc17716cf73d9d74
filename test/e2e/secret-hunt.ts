import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createHunt } from './hunt/secret-forms';

export function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

/** The files below a folder that hold the secret, however it is written. */
export function filesHolding(directory: string, secret: string): string[] {
  const hunt = createHunt([{ name: 'it', secret }]);
  return filesBelow(directory).filter((file) => {
    try {
      return hunt(readFileSync(file)).length > 0;
    } catch (error) {
      // A temporary file got its name meanwhile, and is read under that.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    }
  });
}
