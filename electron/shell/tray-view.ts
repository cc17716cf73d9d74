import type { Reader } from '../domain/format';
import { callPools, headline, poolLine, tooltip, worstFirst } from '../domain/headline';
import { type Worst } from '../domain/level';
import { type Network, networkHeadline, networkTooltip, onlineNetwork } from '../domain/network';
import { type Snapshot, worstOnBoard } from '../domain/snapshot';

/** The four states that can be told apart at a glance. */
export type TrayIcon = 'well' | 'low' | 'out' | 'unknown';

/** What the tray shows, without any of it being shown yet. */
export interface TrayView {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly headline: string;
  readonly pools: readonly {
    readonly label: string;
    readonly connectionId: string;
    readonly poolKey: string;
  }[];
}

const icons: Readonly<Record<Worst, TrayIcon>> = {
  ok: 'well',
  uncounted: 'well',
  low: 'low',
  critical: 'out',
  exhausted: 'out',
  expired: 'out',
  unknown: 'unknown',
};

const mostPools = 5;

export function trayView(snapshot: Snapshot, reader: Reader, network: Network = onlineNetwork): TrayView {
  const call = callPools(snapshot);
  const pools = worstFirst(snapshot).slice(0, mostPools);
  return {
    icon: snapshot.connections.length === 0 ? 'unknown' : icons[worstOnBoard(snapshot)],
    tooltip: networkTooltip(snapshot, network, reader) ?? tooltip(snapshot, reader),
    headline: (networkHeadline(snapshot, network, reader) ?? headline(snapshot)).title,
    pools: pools.map((placed) => ({
      label: poolLine(placed, call),
      connectionId: placed.state.id,
      poolKey: placed.pool.key,
    })),
  };
}
