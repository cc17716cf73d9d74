import { writeFileSync } from 'node:fs';
import type { Connection } from '../domain/connection';
import { number, plural } from '../domain/format';
import { writeConnectionsText } from '../storage/connections-file';
import { type CallResult, wrongUsage } from './output';

/** Writes the connections without any secret. */
export function exportFile(file: string, connections: readonly Connection[]): CallResult {
  try {
    writeFileSync(file, writeConnectionsText(connections), { mode: 0o600 });
  } catch {
    return wrongUsage(`${file}: the file can't be written; check the folder and its rights`);
  }
  return {
    stdout: `${number(connections.length)} ${plural(connections.length, 'connection')} exported, without secrets.\n`,
    problems: [],
    exitCode: 0,
  };
}
