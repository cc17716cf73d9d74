import type { Alert } from './alert';
import type { DeliveryState } from './delivery-state';
import type { Inbox } from './inbox';
import type { Instant } from './instant';
import type { KnownForgotten, Ledger, PoolEntry } from './ledger';
import type { Personal } from './personal-data';
import { alertKey } from './standing-alert';

/** How names go. Where holders are not even read, nobody could see that a seat came back: what stands is over. */
export type Hiding = Exclude<Personal, 'kept'>;

// A mark that is made of names could be guessed from a list of them, so without names the time alone is one.
/** The mark of a seat whose holder has no name: two that were taken in the same moment are one. */
export const namelessMark = ({ since }: Pick<KnownForgotten, 'since'>): string => since;

/** An alert that names nobody: of a seat that was held for long, only when and how many. */
export function namelessAlert(alert: Alert): Alert {
  const { facts, connectionId, pool } = alert;
  if (facts.kind !== 'forgotten') return alert;
  const key = alertKey(
    'forgotten',
    connectionId,
    pool?.key ?? null,
    namelessMark({ since: facts.heldSince }),
  );
  if (facts.user === null && facts.host === null && alert.key === key) return alert;
  return { ...alert, key, facts: { ...facts, user: null, host: null } };
}

/** The inbox without names; the same one where it has none. */
export function namelessInbox(inbox: Inbox, hiding: Hiding, now: Instant): Inbox {
  const items = inbox.map((item) => {
    const alert = namelessAlert(item.alert);
    const isOver = hiding === 'unread' && alert.kind === 'forgotten' && item.endedAt === null;
    if (isOver) return { ...item, alert, endedAt: now };
    return alert === item.alert ? item : { ...item, alert };
  });
  return items.every((item, index) => item === inbox[index]) ? inbox : items;
}

/** What waits to be told, without names; the same where it has none. */
export function namelessDelivery(delivery: DeliveryState): DeliveryState {
  const before = Object.values(delivery.entries);
  const entries = before.map((entry) => ({ ...entry, alert: namelessAlert(entry.alert) }));
  const recovered = delivery.recovered.map((one) => ({ ...one, alert: namelessAlert(one.alert) }));
  const isSame =
    entries.every(({ alert }, index) => alert === before[index]?.alert) &&
    recovered.every(({ alert }, index) => alert === delivery.recovered[index]?.alert);
  if (isSame) return delivery;
  return {
    ...delivery,
    recovered,
    entries: Object.fromEntries(entries.map((entry) => [entry.alert.key, entry])),
  };
}

function namelessPool(entry: PoolEntry, hiding: Hiding): PoolEntry {
  if (hiding === 'unread') return entry.forgotten.length === 0 ? entry : { ...entry, forgotten: [] };
  if (entry.forgotten.every((one) => one.mark === namelessMark(one))) return entry;
  const byMark = new Map<string, KnownForgotten>();
  for (const one of entry.forgotten) {
    const mark = namelessMark(one);
    byMark.set(mark, { ...one, mark, stands: one.stands || byMark.get(mark)?.stands === true });
  }
  return { ...entry, forgotten: [...byMark.values()] };
}

/** The ledger without what could be guessed back into names; the same one where there is nothing of it. */
export function namelessLedger(ledger: Ledger, hiding: Hiding): Ledger {
  let isSame = true;
  const told = new Map(
    [...ledger.told].map(([id, entry]) => {
      const pools = new Map([...entry.pools].map(([key, pool]) => [key, namelessPool(pool, hiding)]));
      if ([...pools].every(([key, pool]) => entry.pools.get(key) === pool)) return [id, entry];
      isSame = false;
      return [id, { ...entry, pools }];
    }),
  );
  return isSame ? ledger : { ...ledger, told };
}
