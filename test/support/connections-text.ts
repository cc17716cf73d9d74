import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Secret } from '../../electron/domain/secret';
import type { NamedConnection } from '../../electron/storage/connections-file';
import { aConnection } from './builders';
import { aFolder } from './profile';

/** One entry of a connections file, right unless it is made wrong. */
export const anEntry = (given: Readonly<Record<string, unknown>> = {}) => ({
  id: 'hq',
  vendor: 'thinfinity',
  name: 'HQ gateway',
  settings: { baseUrl: 'https://gateway.example:9443', clientId: 'seatwatch' },
  secrets: { clientSecret: 's3cret-value' },
  ...given,
});

/** A connections file on disk, with these entries or with this very text. */
export function aConnectionsFile(content: string | readonly unknown[], directory = aFolder()): string {
  const file = path.join(directory, 'connections.json');
  const whole = { schema: 'seatwatch.connections/1', connections: content };
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(whole));
  return file;
}

export const aNamedConnection = (
  given: Parameters<typeof aConnection>[0] = {},
  secret = 's3cret-value',
): NamedConnection => ({
  connection: aConnection(given),
  secrets: { clientSecret: new Secret(secret) },
  origins: ['https://gateway.example:9443'],
  warnings: [],
  remarks: [],
});
