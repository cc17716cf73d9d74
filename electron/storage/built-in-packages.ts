import { readFileSync } from 'node:fs';
import { z } from 'zod';

const listSchema = z.array(
  z.object({ name: z.string(), version: z.string(), license: z.string(), text: z.string().nullable() }),
);

/** What the build wrote down of the packages in the program, by name; null where the file is not usable. */
export function readBuiltInPackages(file: string): z.infer<typeof listSchema> | null {
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The file is a part of the program, and the reader is told how to get it back.
    return null;
  }
}
