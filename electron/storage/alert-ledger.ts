import { z } from 'zod';
import { type DeliveryState, deliveryStateSchema, emptyDelivery } from '../domain/delivery-state';
import type { DemandMemory } from '../domain/demand';
import { type Ledger, emptyLedger, ledgerOf, savedLedger, savedLedgerSchema } from '../domain/ledger';
import { levels } from '../domain/level';
import { schemaStep } from './document-schema';
import { openJsonFile } from './json-file';
import type { MovedAside } from './moved-aside';
import type { Place } from './settings-store';

const schemaName = 'seatwatch.alert-ledger/2';

const fileSchema = z.object({
  schema: z.literal(schemaName),
  ledger: savedLedgerSchema,
  delivery: deliveryStateSchema,
});

type LedgerFile = z.infer<typeof fileSchema>;

const firstSchema = z.object({
  schema: z.literal('seatwatch.alert-ledger/1'),
  raised: z.record(z.string(), z.object({ level: z.enum(levels), since: z.string() })),
});

const placeSchema = z.tuple([z.string(), z.string()]);

const empty: LedgerFile = { schema: schemaName, ledger: savedLedger(emptyLedger), delivery: emptyDelivery };

/** What the first version had told stays told: pools that were low, or nearly out, or out. */
function fromFirst(
  { raised }: z.infer<typeof firstSchema>,
  vendorOf: (connectionId: string) => string | null,
): LedgerFile {
  const connections = new Map<string, LedgerFile['ledger']['connections'][number]>();
  for (const [key, { level, since }] of Object.entries(raised)) {
    const [connectionId, poolKey] = placeSchema.parse(JSON.parse(key));
    const vendor = vendorOf(connectionId);
    if (vendor === null || (level !== 'low' && level !== 'critical' && level !== 'exhausted')) continue;
    const clocks = {
      low: since,
      critical: level === 'low' ? null : since,
      exhausted: level === 'exhausted' ? since : null,
      over: null,
    };
    const headroom = { told: level, began: since, since: clocks, wellSince: null };
    const known = connections.get(connectionId) ?? { connectionId, vendor, trouble: null, pools: [] };
    known.pools.push({ poolKey, entry: { headroom, ends: [], forgotten: [] } });
    connections.set(connectionId, known);
  }
  return { ...empty, ledger: { serial: 0, connections: [...connections.values()] } };
}

export interface AlertLedger {
  /** As it was left, with the demand that is kept elsewhere. */
  ledger(demand: DemandMemory): Ledger;
  delivery(): DeliveryState;
  /** Both at once, so that no crossing is known and not told, or told and not known; nothing where nothing changed. */
  write(ledger: Ledger, delivery: DeliveryState): void;
  /** Writes again what is known, to see whether the disk takes it now. */
  rewrite(): void;
  readonly movedAside: readonly MovedAside[];
}

/** What stands told and what waits to be, on disk, so that a restart is quiet. */
export function openAlertLedger(
  place: Place,
  vendorOf: (connectionId: string) => string | null = () => null,
): AlertLedger {
  const steps = [schemaStep(firstSchema, (first) => fromFirst(first, vendorOf))];
  const file = openJsonFile<LedgerFile>({ ...place, name: 'alert-ledger', schema: fileSchema, empty, steps });
  let written: Ledger['told'] | null = null;
  let told = JSON.stringify(file.read().delivery);
  // What the disk refused is what it is to take later.
  let latest = file.read();
  const put = (): boolean => file.update(() => latest);
  return {
    movedAside: file.movedAside,
    rewrite: () => {
      put();
    },
    delivery: () => file.read().delivery,
    ledger: (demand) => {
      const ledger = ledgerOf(file.read().ledger, demand);
      written = ledger.told;
      return ledger;
    },
    write: (ledger, delivery) => {
      const text = JSON.stringify(delivery);
      if (ledger.told === written && text === told) return;
      [written, told] = [ledger.told, text];
      latest = { schema: schemaName, ledger: savedLedger(ledger), delivery };
      put();
    },
  };
}
