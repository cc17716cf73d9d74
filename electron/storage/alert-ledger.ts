import { z } from 'zod';
import { emptyDemand } from '../domain/demand';
import { type Ledger, ledgerOf, savedLedger, savedLedgerSchema } from '../domain/ledger';
import { type MovedAside, openJsonFile } from './json-file';
import type { Place } from './settings-store';

const fileSchema = z.object({
  schema: z.literal('seatwatch.alert-ledger/2'),
  ledger: savedLedgerSchema,
});

export interface AlertLedger {
  ledger(): Ledger;
  write(ledger: Ledger): void;
  readonly movedAside: readonly MovedAside[];
}

/** What stands told, on disk, so that a restart is quiet. */
export function openAlertLedger(place: Place): AlertLedger {
  const empty = { schema: 'seatwatch.alert-ledger/2' as const, ledger: { serial: 0, connections: [] } };
  const file = openJsonFile({ ...place, name: 'alert-ledger', schema: fileSchema, empty });
  let written: Ledger['told'] | null = null;
  return {
    movedAside: file.movedAside,
    ledger: () => {
      const ledger = ledgerOf(file.read().ledger, emptyDemand);
      written = ledger.told;
      return ledger;
    },
    write: (ledger) => {
      if (ledger.told === written) return;
      written = ledger.told;
      file.update((old) => ({ ...old, ledger: savedLedger(ledger) }));
    },
  };
}
