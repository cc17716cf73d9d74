import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

/** The files below a folder that hold the secret as it is, in base64, in hex or URL-encoded. */
export function filesHolding(directory: string, secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
    encodeURIComponent(secret),
  ];
  return filesBelow(directory).filter((file) => {
    const content = readFileSync(file);
    return forms.some((form) => content.includes(form));
  });
}
