import { z } from 'zod';
import { type Ledger, ledgerSchema } from '../domain/alert';
import { openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';
import type { Place } from './settings-store';

const fileSchema = z.object({ schema: z.literal('seatwatch.alert-ledger/1'), raised: ledgerSchema });

export interface AlertLedger {
  ledger(): Ledger;
  write(ledger: Ledger): void;
  /** Writes again what is known, to see whether the disk takes it now. */
  rewrite(): void;
  readonly movedAside: readonly MovedAside[];
}

/** What stands told, on disk, so that a restart is quiet. */
export function openAlertLedger(place: Place): AlertLedger {
  const empty = { schema: 'seatwatch.alert-ledger/1' as const, raised: {} };
  const file = openJsonFile({ ...place, name: 'alert-ledger', schema: fileSchema, empty });
  return {
    movedAside: file.movedAside,
    ledger: () => file.read().raised,
    rewrite: () => {
      file.update((old) => old);
    },
    write: (ledger) => {
      if (JSON.stringify(ledger) !== JSON.stringify(file.read().raised))
        file.update((old) => ({ ...old, raised: { ...ledger } }));
    },
  };
}
