import { defaultPreferences } from '../../electron/domain/preferences';
import { concealedBoard, createStandIns } from '../../electron/domain/personal-data';
import type { Holder } from '../../electron/domain/pool';
import type { Board } from '../../electron/ipc/contract';
import { popupBoards } from './popup-boards';

const holder = (
  user: string | null,
  host: string | null,
  since: string | null,
  given: Partial<Holder> = {},
) => ({
  ...{ user, host, since, seats: 1, until: null, leaseId: null, reservation: null },
  ...given,
});

const held: Readonly<Record<string, readonly Holder[]>> = {
  'CATIA V5': [
    holder('a.lindqvist', 'WS-HH-031', '2026-11-23 06:58:00', { seats: 2 }),
    holder('dan.whitlow', 'WS-HH-055', '2026-11-23 07:41:00'),
  ],
  CutXPro: [
    holder('r.salcedo', 'WS-LIS-02', '2026-11-23T07:50:00Z', { reservation: 'reserved' }),
    holder('h.nakata', 'NB-HH-019', '2026-11-23T08:30:00Z'),
    holder('mira.holt', 'WS-HH-114', '2026-11-22T08:40:00Z', { leaseId: 'lease-8f21-77c0-1b' }),
  ],
  'Bauplan Viewer': [
    holder('mira.holt', 'WS-HH-114', '2026-11-23T09:40:00Z', { leaseId: 'lease-8f21-77c0-2c' }),
    holder('j.okafor', 'WS-LIS-07', '2026-11-22T20:30:00Z'),
    holder('j.okafor', 'NB-LIS-22', '2026-11-23T04:02:00Z'),
    holder(null, 'hpc-node-03', null),
  ],
  Terrakontur: [holder('petra.v', 'NB-HH-208', '2026-11-23T08:02:00Z', { leaseId: '77' })],
};

/** The board with these holders in its pools, and in no other. */
function withHolders(board: Board, holdersOf: (product: string) => readonly Holder[] | null): Board {
  const connections = board.snapshot.connections.map((state) => ({
    ...state,
    pools: state.pools.map((pool) => ({ ...pool, holders: [...(holdersOf(pool.product) ?? [])] })),
  }));
  const silent = connections.map((state) =>
    ['thinfinity', 'citrix-cloud'].includes(state.vendor)
      ? { ...state, pools: state.pools.map((pool) => ({ ...pool, holders: null })) }
      : state,
  );
  return { ...board, snapshot: { ...board.snapshot, connections: silent } };
}

const preferring = (board: Board, personal: 'hidden' | 'unread'): Board => ({
  ...board,
  snapshot: concealedBoard(board.snapshot, personal, createStandIns()),
  surroundings: { ...board.surroundings, preferences: { ...defaultPreferences, personal } },
});

const some = withHolders(popupBoards.usual, (product) => held[product] ?? null);

const many = (product: string): readonly Holder[] | null =>
  product !== 'CutXPro'
    ? null
    : Array.from({ length: 3000 }, (_, index) =>
        holder(`user.${index % 900}`, `WS-${index}`, `2026-11-23T0${index % 10}:12:00Z`),
      );

/** What the page of who holds seats is looked at with. */
export const holderBoards = {
  some,
  three: withHolders(popupBoards['one-out-of-three'], (product) =>
    product === 'CutXPro' ? (held['CutXPro'] ?? null) : null,
  ),
  many: withHolders(popupBoards.usual, many),
  hidden: preferring(some, 'hidden'),
  unread: preferring(some, 'unread'),
  nobody: withHolders(popupBoards.usual, () => null),
  silent: withHolders(popupBoards['three-pools'], () => null),
  unconnected: popupBoards.empty,
} as const;
