import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import { type DocumentSchema, type LoadedDocument, loadDocument, schemaNumber } from './document-schema';
import { replaceThrough, syncFolder } from './durable-file';
import { underLock } from './file-lock';
import type { MovedAside } from './moved-aside';
import { makePrivateFile, makePrivateFolder } from './private-folder';
import { withUnknownMembers } from './unknown-members';

/** A small document on disk: parsed, written whole or not at all, readable by its user alone. */
export interface JsonFile<T> {
  read(): T;
  /** Reads again what is on disk (another process may have written), changes it and writes it; false if it can't be written. */
  update(change: (value: T) => T): boolean;
  /** Takes in what another process has written. */
  reload(): void;
  /** What was moved aside when it was opened. */
  readonly movedAside: readonly MovedAside[];
}

/** Where documents lie, and who is told of what befalls them. */
export interface JsonFileOptions<T extends { readonly schema: string }> extends DocumentSchema<T> {
  readonly directory: string;
  /** Without `.json`. */
  readonly name: string;
  /** Now, as a part of a file's name. */
  readonly stamp: () => string;
  readonly nowMs: () => number;
  readonly onWriteError: (file: string, error: unknown) => void;
  readonly onWritten?: (file: string) => void;
  /** A file that went bad while the program ran. */
  readonly onMovedAside?: (moved: MovedAside) => void;
}

/** A newer version wrote the file while this one ran: it is theirs now. */
export class NewerOnDisk extends Error {
  readonly code = 'ENEWER';
}

/** The disk took only a part of it. */
class WrittenInPart extends Error {
  readonly code = 'ENOSPC';
}

function isJsonOf(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    // Cut.
    return false;
  }
}

class DocumentFile<T extends { readonly schema: string }> implements JsonFile<T> {
  readonly movedAside: readonly MovedAside[];
  readonly #options: JsonFileOptions<T>;
  readonly #file: string;
  readonly #backup: string;
  #store: Store<Record<string, unknown>> | null = null;
  #current: T;

  constructor(options: JsonFileOptions<T>) {
    this.#options = options;
    this.#file = this.#at('json');
    this.#backup = this.#at('backup.json');
    makePrivateFolder(options.directory);
    for (const file of [this.#file, this.#backup]) makePrivateFile(file);
    const loaded = this.#load();
    this.#current = loaded.kind === 'good' ? loaded.value : options.empty;
    this.movedAside = this.#isSettled(loaded) ? [] : this.#settle(loaded);
  }

  read(): T {
    return this.#current;
  }

  reload(): void {
    const onDisk = this.#load();
    if (onDisk.kind === 'good') this.#current = onDisk.value;
  }

  update(change: (value: T) => T): boolean {
    return this.#tried(() => this.#change(change));
  }

  #at(ending: string): string {
    return path.join(this.#options.directory, `${this.#options.name}.${ending}`);
  }

  #load(file = this.#file): LoadedDocument<T> {
    return loadDocument(file, this.#options);
  }

  /** Does it as the only writer; false, and told, where the disk or another process refuses. */
  #tried(write: () => void): boolean {
    try {
      underLock(this.#at('json.lock'), this.#options.nowMs, write);
    } catch (error) {
      this.#options.onWriteError(this.#file, error);
      return false;
    }
    this.#options.onWritten?.(this.#file);
    return true;
  }

  #change(change: (value: T) => T): void {
    const onDisk = this.#load();
    if (onDisk.kind === 'newer') throw new NewerOnDisk('a newer version wrote it');
    if (onDisk.kind === 'bad') this.#options.onMovedAside?.(this.#moveAside(onDisk.why, 'memory'));
    // A writing that the disk takes in part is undone with the backup, which may have been refused after the last one.
    if (onDisk.kind === 'good' && !this.#isBackup(onDisk.text)) replaceThrough(this.#backup, onDisk.text);
    const base = onDisk.kind === 'good' ? onDisk.value : this.#current;
    const next = change(base);
    this.#write(next, onDisk.kind === 'good' ? withUnknownMembers(onDisk.raw, base, next) : next);
  }

  #write(value: T, members: unknown): void {
    this.#store ??= new Store<Record<string, unknown>>({
      cwd: this.#options.directory,
      name: this.#options.name,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
    });
    this.#store.store = members as Record<string, unknown>;
    const text = readFileSync(this.#file, 'utf8');
    // The library does not look whether the disk took all of it.
    if (!isJsonOf(text, members)) {
      if (existsSync(this.#backup)) renameSync(this.#backup, this.#file);
      else rmSync(this.#file);
      throw new WrittenInPart('only a part was written');
    }
    syncFolder(this.#options.directory);
    this.#current = value;
    this.#backUp(text);
  }

  #isBackup(text: string): boolean {
    const saved = this.#load(this.#backup);
    return saved.kind === 'good' && saved.text === text;
  }

  #backUp(text: string): void {
    try {
      replaceThrough(this.#backup, text);
    } catch (error) {
      this.#options.onWriteError(this.#backup, error);
    }
  }

  /** Whether there is nothing to mend or to bring up, so that opening writes nothing. */
  #isSettled(loaded: LoadedDocument<T>): boolean {
    const backup = this.#load(this.#backup);
    const isClean = !this.#leftovers().length;
    if (loaded.kind === 'absent') return backup.kind === 'absent' && isClean;
    return loaded.kind === 'good' && !loaded.isOlder && backup.kind === 'good' && isClean;
  }

  /** Interrupted writes leave their temporary file behind. */
  #leftovers(): readonly string[] {
    const { directory, name } = this.#options;
    return readdirSync(directory).filter((entry) =>
      [`${name}.json.tmp-`, `${name}.backup.json.tmp-`].some((start) => entry.startsWith(start)),
    );
  }

  /** Mends what a crash, a damage or an older version left, as the only writer. */
  #settle(before: LoadedDocument<T>): readonly MovedAside[] {
    const moved: MovedAside[] = [];
    const isDone = this.#tried(() => {
      for (const entry of this.#leftovers())
        rmSync(path.join(this.#options.directory, entry), { force: true });
      const loaded = this.#load();
      if (loaded.kind === 'good') this.#keepUp(loaded);
      else moved.push(...this.#recover(loaded));
    });
    if (isDone || moved.length > 0 || before.kind === 'good' || before.kind === 'absent') return moved;
    const replacedBy = this.#takeLastGood() === null ? 'nothing' : 'backup';
    return [{ was: this.#file, now: null, why: before.why, replacedBy }];
  }

  /** A good file: its backup is made good, too, and an older one is kept as it was and then brought up. */
  #keepUp(loaded: Extract<LoadedDocument<T>, { kind: 'good' }>): void {
    this.#current = loaded.value;
    if (loaded.isOlder) {
      replaceThrough(this.#at(`schema-${loaded.number}.json`), loaded.text);
      this.#write(loaded.value, loaded.raw);
    } else if (this.#load(this.#backup).kind !== 'good') this.#backUp(loaded.text);
  }

  #recover(loaded: Exclude<LoadedDocument<T>, { kind: 'good' }>): readonly MovedAside[] {
    const good = this.#takeLastGood();
    const replacedBy = good === null ? 'nothing' : 'backup';
    const moved: MovedAside[] = [];
    if (loaded.kind !== 'absent') moved.push(this.#moveAside(loaded.why, replacedBy));
    else if (good !== null) moved.push({ was: this.#file, now: null, why: 'missing', replacedBy });
    if (good !== null) this.#write(good.value, good.raw);
    return moved;
  }

  /** The backup, or what this version wrote before a newer one took over. */
  #takeLastGood(): Extract<LoadedDocument<T>, { kind: 'good' }> | null {
    for (const file of [this.#backup, this.#at(`schema-${schemaNumber(this.#options.empty)}.json`)]) {
      const saved = this.#load(file);
      if (saved.kind !== 'good') continue;
      this.#current = saved.value;
      return saved;
    }
    return null;
  }

  #moveAside(why: MovedAside['why'], replacedBy: MovedAside['replacedBy']): MovedAside {
    const stamp = this.#options.stamp();
    let now = this.#at(`aside-${stamp}.json`);
    for (let count = 2; existsSync(now); count += 1) now = this.#at(`aside-${stamp}-${count}.json`);
    renameSync(this.#file, now);
    return { was: this.#file, now, why, replacedBy };
  }
}

/** Opens the document. A file that can't be used is moved aside, and the last good one takes its place. */
export const openJsonFile = <T extends { readonly schema: string }>(
  options: JsonFileOptions<T>,
): JsonFile<T> => new DocumentFile(options);
