import type { Instant } from '../domain/instant';
import { namelessLedger } from '../domain/nameless';
import {
  type Personal,
  type StandIns,
  concealed,
  concealedBoard,
  createStandIns,
} from '../domain/personal-data';
import type { Outcome } from '../domain/snapshot';
import type { SaveAnswer } from '../ipc/contract';
import type { Runner } from '../polling/runner';
import type { Log } from '../shell/log';
import type { AlertDesk } from '../state/alert-desk';
import type { SnapshotStore } from '../state/snapshot-store';
import { type NamedRecords, clearNames, dropNamesAside } from '../storage/kept-names';
import type { Stores } from '../storage/stores';
import { texts } from '../texts/language';

/** Who knows names while the program runs. */
export interface PrivateProgram {
  readonly desk: Pick<AlertDesk, 'forgetPeople'>;
  readonly store: Pick<SnapshotStore, 'rewrite'>;
  readonly polling: Pick<Runner, 'refresh'>;
}

/** Keeps names of people off every surface and file where the user wishes it. */
export interface Privacy {
  /** Whether vendors are to be asked who holds seats. */
  readonly wantHolders: () => boolean;
  /** What a poll came to, as the rest of the program may know it. */
  readonly conceal: (outcome: Outcome) => Outcome;
  /** Saves preferences, and does at once what a new wish for privacy asks. */
  save(program: PrivateProgram, put: () => SaveAnswer): SaveAnswer;
}

export interface PrivacyParts {
  readonly stores: NamedRecords & {
    readonly settings: Pick<Stores['settings'], 'preferences'>;
  };
  /** The profile's folder. */
  readonly directory: string;
  readonly now: () => Instant;
  readonly log: Pick<Log, 'warn'>;
}

/** What an end between the wish and its fulfilment left is cleared first, before anybody reads it. */
export function createPrivacy({ stores, directory, now, log }: PrivacyParts): Privacy {
  const standIns: StandIns = createStandIns();
  const personal = (): Personal => stores.settings.preferences().personal;
  const dropAside = (): SaveAnswer | null => {
    const left = dropNamesAside(directory);
    if (left.length === 0) return null;
    log.warn(`${left.length} files with names could not be deleted`);
    return { isSaved: true, message: texts().settings.privacy.notDeleted(left.join(', ')) };
  };
  const atStart = personal();
  if (atStart !== 'kept') {
    clearNames(stores, atStart, now());
    dropAside();
  }
  return {
    wantHolders: () => personal() !== 'unread',
    conceal: (outcome) => concealed(outcome, personal(), standIns),
    save: ({ desk, store, polling }, put) => {
      const before = personal();
      const answer = put();
      const after = personal();
      if (after === before) return answer;
      const refused = after === 'kept' ? null : dropAside();
      if (after !== 'kept') {
        desk.forgetPeople(after);
        store.rewrite(
          (board) => concealedBoard(board, after, standIns),
          (ledger) => namelessLedger(ledger, after),
        );
      }
      void polling.refresh();
      return refused ?? answer;
    },
  };
}
