import { texts } from '../texts/language';

/** Standing remarks about this run ("secrets are kept for this run only"), each said once, shown in every window. */
export interface Remarks {
  all(): readonly string[];
  add(remark: string): void;
  remove(remark: string): void;
  /** Calls back on each change; returns the undo. */
  subscribe(callback: () => void): () => void;
}

export function createRemarks(first: readonly string[] = []): Remarks {
  const remarks = new Set<string>(first);
  const subscribers = new Set<() => void>();
  const changed = (): void => {
    for (const callback of subscribers) callback();
  };
  return {
    all: () => [...remarks],
    add: (remark) => {
      if (remarks.has(remark)) return;
      remarks.add(remark);
      changed();
    },
    remove: (remark) => {
      if (remarks.delete(remark)) changed();
    },
    subscribe: (callback) => {
      subscribers.add(callback);
      return () => subscribers.delete(callback);
    },
  };
}

/** The wordings of what may be missing on a desktop; each says what to do. */
export const standingRemarks = {
  get noNotifications(): string {
    return texts().shell.remarks.noNotifications;
  },
  get noTray(): string {
    return texts().shell.remarks.noTray;
  },
  get noTrayNotice(): readonly [title: string, body: string] {
    const { noTrayTitle, noTrayBody } = texts().shell.remarks;
    return [noTrayTitle, noTrayBody];
  },
};
