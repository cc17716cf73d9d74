import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { emptyDemand } from '../domain/demand';
import type { Instant } from '../domain/instant';
import { type Hiding, namelessDelivery, namelessInbox, namelessLedger } from '../domain/nameless';
import type { AlertLedger } from './alert-ledger';
import type { InboxFile } from './inbox-file';

// Copies that could not be read can't be cleared of names either. Settings and secrets that lie aside name no holder.
const isAside = (name: string): boolean => /^(?:inbox|alert-ledger)\.aside-.+\.json$/.test(name);

/** Deletes what lies aside and may name people; answers the files that could not be deleted. */
export function dropNamesAside(directory: string): readonly string[] {
  return readdirSync(directory)
    .filter(isAside)
    .filter((name) => {
      try {
        rmSync(path.join(directory, name));
        return false;
      } catch {
        // Said to the user by name: the rights of the folder are theirs to mend.
        return true;
      }
    });
}

/** The records that may name people. */
export interface NamedRecords {
  readonly ledger: Pick<AlertLedger, 'ledger' | 'delivery' | 'write'>;
  readonly inbox: Pick<InboxFile, 'inbox' | 'write'>;
}

/** Clears what the last run left on disk of names; nothing is written where there are none. */
export function clearNames({ ledger, inbox }: NamedRecords, hiding: Hiding, now: Instant): void {
  ledger.write(namelessLedger(ledger.ledger(emptyDemand), hiding), namelessDelivery(ledger.delivery()));
  inbox.write(namelessInbox(inbox.inbox(), hiding, now));
}
