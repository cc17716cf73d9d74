import path from 'node:path';
import { texts } from '../texts/language';

/** Which files could not be written last time, each in a sentence. Empty again when writing works. */
export interface WriteHealth {
  /** By file. */
  troubles(): ReadonlyMap<string, string>;
  /** Calls back on each change; returns the undo. */
  subscribe(callback: () => void): () => void;
}

export interface WriteWatch extends WriteHealth {
  failed(file: string, error: unknown): void;
  written(file: string): void;
  /** Something that stays to be said as long as this run. */
  note(file: string, text: string): void;
}

const reasons: Readonly<Record<string, 'full' | 'newer' | 'locked'>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENEWER: 'newer',
  ELOCKED: 'locked',
};

/** `Settings could not be saved: the disk is full. …` */
export function writeTrouble(file: string, error: unknown): string {
  const said = texts().storage;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = said.notSavedWhy[reasons[code] ?? 'refused'];
  return said.notSaved(path.basename(file, '.json'), path.basename(file), why);
}

export function createWriteWatch(): WriteWatch {
  const troubles = new Map<string, string>();
  const subscribers = new Set<() => void>();
  const tell = (): void => {
    for (const callback of subscribers) callback();
  };
  const say = (file: string, text: string): void => {
    if (troubles.get(file) === text) return;
    troubles.set(file, text);
    tell();
  };
  return {
    troubles: () => new Map(troubles),
    failed: (file, error) => say(file, writeTrouble(file, error)),
    note: say,
    written: (file) => {
      if (troubles.delete(file)) tell();
    },
    subscribe: (callback) => {
      subscribers.add(callback);
      return () => subscribers.delete(callback);
    },
  };
}
