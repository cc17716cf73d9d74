import { emptyDemand } from '../../electron/domain/demand';
import { type Ledger, emptyLedger, ledgerOf } from '../../electron/domain/ledger';
import { type DeliveryState, emptyDelivery } from '../../electron/domain/delivery-state';
import type { AlertLedger } from '../../electron/storage/alert-ledger';
import { ten } from './builders';

/** A ledger in which these pools of one connection stand told as low. */
export function aLedger(poolKeys: readonly string[], connectionId = 'hq'): Ledger {
  if (poolKeys.length === 0) return { ...emptyLedger };
  const since = { low: ten, critical: null, exhausted: null, over: null };
  const headroom = { told: 'low' as const, began: ten, since, wellSince: null };
  const pools = poolKeys.map((poolKey) => ({ poolKey, entry: { headroom, ends: [], forgotten: [] } }));
  const connections = [{ connectionId, vendor: 'thinfinity', trouble: null, pools }];
  return ledgerOf({ serial: poolKeys.length, connections }, emptyDemand);
}

/** The pools that stand told in a stored ledger, with how short they were told to be. */
export const toldIn = (stored: AlertLedger): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    [...stored.ledger(emptyDemand).told].flatMap(([connectionId, { pools }]) =>
      [...pools].map(([key, { headroom }]) => [`${connectionId} ${key}`, headroom?.told ?? null]),
    ),
  );

export const noDelivery: DeliveryState = emptyDelivery;
