import { type Instant, addMs } from '../domain/instant';
import type { NoticeWords } from '../domain/notice';

/** Puts a notice before the admin, and says what came of it. */
export type ShowNotice = (words: NoticeWords, outcome: { onShown(): void; onFailed(): void }) => void;

export interface NoticeOutletParts {
  readonly show: ShowNotice;
  readonly now: () => Instant;
  /** Whether notices can be shown is another than before. */
  readonly onChanged: () => void;
}

/** The way out for notices, and whether it is open. */
export interface NoticeOutlet {
  /** As far as is known: a host is there, and the last notice was shown. */
  canNotify(): boolean;
  /** Whether a notice is worth a try. */
  mayTry(): boolean;
  /** When the next try is, after a failure; null where nothing failed. */
  retryAt(): Instant | null;
  setHost(isThere: boolean): void;
  show(words: NoticeWords, onFailed: () => void): void;
}

// A desktop that failed to show one may have been busy.
const retryMs = 5 * 60_000;

export function createNoticeOutlet({ show, now, onChanged }: NoticeOutletParts): NoticeOutlet {
  let isHostThere = true;
  let failedAt: Instant | null = null;
  const retryAt = () => (failedAt === null ? null : addMs(failedAt, retryMs));
  return {
    canNotify: () => isHostThere && failedAt === null,
    mayTry: () => isHostThere && (retryAt() ?? '') <= now(),
    retryAt,
    setHost: (isThere) => {
      isHostThere = isThere;
      if (isThere) failedAt = null;
      onChanged();
    },
    show: (words, onFailed) =>
      show(words, {
        onShown: () => {
          if (failedAt === null) return;
          failedAt = null;
          onChanged();
        },
        onFailed: () => {
          failedAt = now();
          onFailed();
          onChanged();
        },
      }),
  };
}
