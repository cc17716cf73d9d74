import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import type { z } from 'zod';

/** A file that was not usable at start: where it lies now, and what its content was taken from instead. */
export interface MovedAside {
  readonly was: string;
  readonly now: string;
  readonly why: string;
  readonly replacedBy: 'backup' | 'nothing';
}

/** A small document on disk: parsed, written whole or not at all, readable by its user alone. */
export interface JsonFile<T> {
  read(): T;
  /** Reads again what is on disk (another process may have written), changes it and writes it; false if it can't be written. */
  update(change: (value: T) => T): boolean;
  /** Takes in what another process has written. */
  reload(): void;
  readonly movedAside: readonly MovedAside[];
}

export interface JsonFileOptions<T extends object> {
  readonly directory: string;
  /** Without `.json`. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  readonly stamp: () => string;
  readonly onWriteError: (file: string, error: unknown) => void;
}

type Loaded<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'bad'; readonly why: string };

function load<T>(file: string, schema: z.ZodType<T>): Loaded<T> {
  if (!existsSync(file)) return { kind: 'absent' };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { kind: 'bad', why: 'it can’t be read' };
  }
  if (text.trim() === '') return { kind: 'bad', why: 'it is empty' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'it is cut or damaged' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'good', value: parsed.data };
  const named = typeof value === 'object' && value !== null && 'schema' in value ? String(value.schema) : '';
  const isOther =
    parsed.error.issues.some(({ path: at }) => at[0] === 'schema') && /^seatwatch\.[a-z-]+\/\d+$/.test(named);
  return {
    kind: 'bad',
    why: isOther ? `a newer Seatwatch wrote it (${named})` : 'its content does not have the expected shape',
  };
}

/** Interrupted writes leave their temporary file behind. */
function sweep(directory: string, name: string): void {
  for (const entry of readdirSync(directory))
    if (entry.startsWith(`${name}.json.tmp-`)) rmSync(path.join(directory, entry), { force: true });
}

function recover<T extends object>({
  directory,
  name,
  schema,
  empty,
  stamp,
}: JsonFileOptions<T>): { value: T; movedAside: MovedAside[] } {
  const file = path.join(directory, `${name}.json`);
  const backup = path.join(directory, `${name}.backup.json`);
  const loaded = load(file, schema);
  if (loaded.kind === 'good') return { value: loaded.value, movedAside: [] };
  if (loaded.kind === 'absent') return { value: empty, movedAside: [] };
  const now = path.join(directory, `${name}.aside-${stamp()}.json`);
  renameSync(file, now);
  const saved = load(backup, schema);
  const replacedBy = saved.kind === 'good' ? 'backup' : 'nothing';
  return {
    value: saved.kind === 'good' ? saved.value : empty,
    movedAside: [{ was: file, now, why: loaded.why, replacedBy }],
  };
}

/** Opens the document. A file that can't be used is moved aside, and the last good one takes its place. */
export function openJsonFile<T extends object>(options: JsonFileOptions<T>): JsonFile<T> {
  const { directory, name, schema, onWriteError } = options;
  const file = path.join(directory, `${name}.json`);
  const backup = path.join(directory, `${name}.backup.json`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  sweep(directory, name);
  const { value, movedAside } = recover(options);
  const store = new Store<T>({
    cwd: directory,
    name,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  });
  let current = value;

  const write = (next: T): boolean => {
    try {
      store.store = next;
      current = next;
    } catch (error) {
      onWriteError(file, error);
      return false;
    }
    try {
      copyFileSync(file, backup);
    } catch (error) {
      onWriteError(backup, error);
    }
    return true;
  };
  if (movedAside.some(({ replacedBy }) => replacedBy === 'backup')) write(value);
  return {
    read: () => current,
    reload: () => {
      const onDisk = load(file, schema);
      if (onDisk.kind === 'good') current = onDisk.value;
    },
    update: (change) => {
      const onDisk = load(file, schema);
      return write(change(onDisk.kind === 'good' ? onDisk.value : current));
    },
    movedAside,
  };
}
