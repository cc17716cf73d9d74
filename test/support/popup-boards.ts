import type { Level } from '../../electron/domain/level';
import type { BoardPool, ConnectionState } from '../../electron/domain/snapshot';
import type { AlertBoard, Board, Surroundings } from '../../electron/ipc/contract';
import { aBoardPool, aFailingState, aFailure, aState, at } from './builders';
import { aBoard, someAlerts, someSurroundings } from './fake-bridge';

/** Monday, 10:42 in London: the moment that the design's pictures are of. */
export const lookedAt = '2026-11-23T10:42:00.000Z';
export const monday = (time: string) => at(time).replace('-22T', '-23T');

const vendors = [
  { id: 'thinfinity', name: 'Thinfinity Workspace', mark: 'Tw', hasActions: false },
  { id: 'license-statistics', name: 'License Statistics', mark: 'Ls', hasActions: false },
  { id: 'tenduke', name: '10Duke Enterprise', mark: '10', hasActions: true },
  { id: 'guardant', name: 'Guardant', mark: 'Gu', hasActions: false },
  { id: 'citrix-cloud', name: 'Citrix Cloud', mark: 'Cc', hasActions: false },
];

type Given = Partial<BoardPool> & { readonly since?: string };

const pool = (
  product: string,
  feature: string | null,
  used: number | null,
  total: number | null,
  given: Given = {},
) =>
  aBoardPool({
    key: `${product} ${feature}`,
    product,
    feature,
    used,
    total,
    levelSince: monday(given.since ?? '08:00'),
    ...given,
  });

const ending = (seats: number, day: string, days: number) => ({
  at: `2026-${day}T00:00:00.000Z`,
  seats,
  days,
});

const state = (id: string, vendor: string, name: string, pools: readonly BoardPool[]): ConnectionState =>
  aState({
    id,
    vendor,
    name,
    pools,
    polledAt: monday('10:42'),
    readAt: monday('10:42'),
    nextPollAt: monday('10:43'),
  });

const catia = (used: number) => pool('CATIA V5', 'MD2 · lic-hh-01', used, 25, { since: '10:31' });
const mesh = pool('Meshwright', 'solver_hpc · lic-hh-02', 13, 16, {
  since: '09:12',
  expiring: ending(4, '12-01', 8),
});
const draftline = pool('Draftline Studio', 'Professional', 12, 12, { since: '10:04' });
const cutx = pool('CutXPro', 'Nordhafen Engineering', 31, 50, { expiring: ending(25, '12-03', 10) });
const statistics = pool('License Statistics users', null, 93, 150, { unit: 'users' });
const terra = pool('Terrakontur', 'Volume survey', 6, 10, { unit: 'workstations' });
const field = pool('Terrakontur', 'Field module', null, null);
const thinfinity = pool('Thinfinity Workspace v7.0', 'Serial …9F2C', 61, 100, { unit: 'users' });
const xenDesktop = pool('XenDesktop', 'XAXDFull', 214, 400);
const bauplan = pool('Bauplan Viewer', 'Site office', 4, 30);
const education = pool('Draftline Studio', 'Education', 2, 40);

const filler = (count: number): readonly BoardPool[] =>
  Array.from({ length: count }, (_, index) =>
    pool(`Werkbank Modul ${index + 1}`, `Standort ${(index % 7) + 1}`, (index * 7) % 45, 60),
  );

const boardOf = (
  states: readonly ConnectionState[],
  alerts: Partial<AlertBoard> = {},
  surroundings: Partial<Surroundings> = {},
): Board =>
  aBoard({
    snapshot: { revision: 1, connections: states },
    surroundings: someSurroundings({ vendors, ...surroundings }),
    alerts: someAlerts(alerts),
  });

const usualStates = (used: number, more = 0) => [
  state('ls', 'license-statistics', 'Hamburg', [catia(used), statistics, ...filler(more)]),
  state('duke', 'tenduke', '10Duke', [cutx, bauplan, education]),
  state('gu', 'guardant', 'Survey', [terra, field]),
  state('tw', 'thinfinity', 'HQ gateway', [thinfinity]),
  state('cc', 'citrix-cloud', 'Citrix US', [xenDesktop]),
];

const failing = (given: Partial<ConnectionState>): ConnectionState =>
  aFailingState({
    id: 'eu',
    vendor: 'citrix-cloud',
    name: 'Citrix EU',
    failure: aFailure({
      kind: 'unauthorized',
      message: 'Citrix Cloud refused the client secret: make a new one under API Access.',
    }),
    failingSince: monday('09:55'),
    polledAt: monday('10:41'),
    readAt: monday('09:55'),
    nextPollAt: monday('10:58'),
    pools: [pool('XenDesktop', 'XAXDFull', 214, 400)],
    ...given,
  });

/** The computer’s own network is away: none of these was read for eighteen minutes. */
const cutOff = usualStates(21, 21).map(({ id, vendor, name, pools }) =>
  failing({
    ...{ id, vendor, name, pools },
    failure: aFailure(),
    failingSince: monday('10:25'),
    polledAt: monday('10:40'),
    readAt: monday('10:24'),
    nextPollAt: monday('10:44'),
  }),
);

const long = 'Integrated Structural Engineering and Simulation Workbench Professional Edition for Education';

/** What the popup is looked at with, each by the name of its picture. */
export const popupBoards = {
  usual: boardOf(usualStates(21, 21)),
  bad: boardOf([
    state('ls', 'license-statistics', 'Hamburg', [catia(24), mesh, statistics, ...filler(19)]),
    state('duke', 'tenduke', '10Duke', [draftline, cutx, bauplan, education]),
    state('gu', 'guardant', 'Survey', [terra, field]),
    state('tw', 'thinfinity', 'HQ gateway', [thinfinity]),
    failing({}),
  ]),
  well: boardOf(usualStates(10, 21)),
  'three-pools': boardOf([state('tw', 'thinfinity', 'HQ gateway', [thinfinity, terra, cutx])]),
  'one-out-of-three': boardOf([state('duke', 'tenduke', '10Duke', [draftline, cutx, bauplan])]),
  'many-pools': boardOf(usualStates(24, 292)),
  'two-down': boardOf([
    ...usualStates(10).slice(0, 3),
    failing({}),
    failing({
      id: 'hq',
      vendor: 'thinfinity',
      name: 'HQ gateway',
      failure: aFailure({
        kind: 'unreachable',
        message: 'The gateway can’t be reached: nothing answers there; check that the server runs.',
      }),
      pools: [thinfinity],
    }),
  ]),
  'long-names': boardOf([
    state('ls', 'license-statistics', 'Hamburg', [
      pool(long, `${long} feature 2027`, 131_072, 131_072, { since: '10:31' }),
      pool(`${long} B`, null, 1_234_567, 1_300_000, {
        since: '09:31',
        expiring: ending(1_250_000, '12-03', 10),
      }),
      pool('Überzogen', 'XAXDFull', 403, 400, { since: '09:20' }),
      pool(`${long} C`, 'lic-hh-01.intern.nordhafen-engineering.example', 20, 100_000),
    ]),
  ]),
  net: boardOf(
    cutOff,
    {},
    { network: { isOnline: false, since: monday('10:26'), connectionIds: cutOff.map(({ id }) => id) } },
  ),
  empty: boardOf([]),
} as const;

export type PopupBoardName = keyof typeof popupBoards;

/** 3,000 pools, some of each level. */
export const hugeBoard = boardOf([
  state(
    'ls',
    'license-statistics',
    'Hamburg',
    Array.from({ length: 3000 }, (_, index) => {
      const levels: readonly Level[] = ['ok', 'ok', 'ok', 'ok', 'low', 'critical', 'ok', 'exhausted'];
      return pool(`Werkbank ${index}`, 'Modul', 30, 60, { level: levels[index % 8] ?? 'ok' });
    }),
  ),
]);

export const withAlerts = (board: Board, alerts: Partial<AlertBoard>): Board => ({
  ...board,
  alerts: someAlerts(alerts),
});
