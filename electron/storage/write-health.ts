import path from 'node:path';

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

const subjects: Readonly<Record<string, string>> = {
  settings: 'Settings',
  vault: 'Secrets',
  'alert-ledger': 'The list of alerts that were told',
  inbox: 'The inbox',
  demand: 'How sought after each pool was',
};

const full = 'the disk is full. Free some space; Seatwatch tries again every minute.';
const refused =
  'the profile folder can’t be written. Check its rights and its disk; Seatwatch tries again every minute.';
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  ENEWER:
    'a newer Seatwatch has written the file meanwhile, and it is kept. Quit this one and start the newer one.',
  ELOCKED:
    'another Seatwatch is writing the file and does not end. Quit it; Seatwatch tries again every minute.',
};

/** `Settings could not be saved: the disk is full. …` */
export function writeTrouble(file: string, error: unknown): string {
  const name = path.basename(file, '.json');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${subjects[name] ?? path.basename(file)} could not be saved: ${reasons[code] ?? refused}`;
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
