import type { DeliveryState } from '../domain/delivery-state';
import type { DemandMemory } from '../domain/demand';
import type { Inbox } from '../domain/inbox';
import { type Instant, msOf } from '../domain/instant';
import type { Ledger } from '../domain/ledger';

/** What is kept of alerts on disk. */
export interface AlertRecords {
  readonly ledger: {
    ledger(demand: DemandMemory): Ledger;
    delivery(): DeliveryState;
    write(ledger: Ledger, delivery: DeliveryState): void;
  };
  readonly inbox: { inbox(): Inbox; write(inbox: Inbox): void };
  readonly demand: { demand(): DemandMemory; write(demand: DemandMemory): void };
}

/** Writes what alerts leave behind: what was told at once, demand seldom. */
export interface RecordKeeper {
  keep(ledger: Ledger, delivery: DeliveryState, inbox: Inbox): void;
  /** The demand memory, also before its time has come. */
  finish(ledger: Ledger): void;
}

const demandEveryMs = 10 * 60_000;

export function createRecordKeeper(records: AlertRecords, now: () => Instant): RecordKeeper {
  let demandAt = now();
  return {
    keep: (ledger, delivery, inbox) => {
      records.ledger.write(ledger, delivery);
      records.inbox.write(inbox);
      const sinceMs = msOf(now()) - msOf(demandAt);
      if (sinceMs >= 0 && sinceMs < demandEveryMs) return;
      demandAt = now();
      records.demand.write(ledger.demand);
    },
    finish: ({ demand }) => records.demand.write(demand),
  };
}
