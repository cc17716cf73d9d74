import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Place } from '../../electron/storage/settings-store';

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'seatwatch-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export interface ProfileFolder {
  readonly directory: string;
  readonly place: Place;
  /** Files that could not be written. */
  readonly unwritten: string[];
  write(name: string, content: unknown): void;
  text(name: string): string;
  json(name: string): unknown;
  names(): readonly string[];
  mode(name: string): string;
}

/** A profile folder, looked at from outside. */
export function aProfile(directory = aFolder()): ProfileFolder {
  const at = (name: string) => path.join(directory, name);
  const unwritten: string[] = [];
  const text = (name: string) => readFileSync(at(name), 'utf8');
  return {
    directory,
    unwritten,
    place: {
      directory,
      stamp: () => '2026-11-22T10-00-00-000Z',
      nowMs: Date.now,
      onWriteError: (file) => unwritten.push(path.basename(file)),
    },
    write: (name, content) =>
      writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content)),
    text,
    json: (name) => JSON.parse(text(name)) as unknown,
    names: () => readdirSync(directory).sort(),
    mode: (name) => (statSync(at(name)).mode & 0o777).toString(8),
  };
}
