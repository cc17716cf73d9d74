import type { DayChange } from '../../electron/domain/day-change';
import type { OverviewFacts } from '../../electron/domain/overview';
import type { SeatRisk } from '../../electron/domain/seat-risk';

const before = '2026-11-22T17:40:00.000Z';
const hamburg = { connectionId: 'ls', connectionName: 'Hamburg', comparedWith: before };

const aRisk = (given: Partial<SeatRisk>): SeatRisk => ({
  connectionId: 'ls',
  poolKey: 'CATIA V5 MD2 · lic-hh-01',
  product: 'CATIA V5',
  subtitle: 'MD2 · lic-hh-01',
  endsAt: '2026-12-17T00:00:00.000Z',
  seats: 25,
  total: 25,
  peak: null,
  short: null,
  isStale: false,
  ...given,
});

/** What the design’s picture of the overview shows, and what can’t be told. */
export const usualRisks: readonly SeatRisk[] = [
  aRisk({
    ...{
      poolKey: 'Meshwright solver_hpc · lic-hh-02',
      product: 'Meshwright',
      subtitle: 'solver_hpc · lic-hh-02',
    },
    ...{ endsAt: '2026-12-01T00:00:00.000Z', seats: 4, total: 16, peak: 15, short: 3 },
  }),
  aRisk({
    ...{ connectionId: 'duke', poolKey: 'CutXPro Nordhafen Engineering', product: 'CutXPro' },
    ...{ subtitle: 'Nordhafen Engineering', endsAt: '2026-12-03T00:00:00.000Z' },
    ...{ seats: 25, total: 50, peak: 37, short: 12 },
  }),
  aRisk({ isStale: true }),
  aRisk({
    ...{ connectionId: 'duke', poolKey: 'Bauplan Viewer Site office', product: 'Bauplan Viewer' },
    ...{
      subtitle: 'Site office',
      endsAt: '2027-01-17T00:00:00.000Z',
      seats: 5,
      total: 30,
      peak: 7,
      short: 0,
    },
  }),
];

const usualChanges: readonly DayChange[] = [
  {
    ...hamburg,
    ...{ connectionId: 'duke', connectionName: '10Duke', kind: 'level', from: 'ok', to: 'exhausted' },
    pool: { key: 'Draftline Studio Professional', product: 'Draftline Studio', subtitle: 'Professional' },
    was: { total: 12, free: 5 },
    is: { total: 12, free: 0 },
  },
  {
    ...hamburg,
    kind: 'gone',
    pool: { key: 'old', product: 'Werkbank Modul 40', subtitle: 'Standort 3' },
    was: { total: 4, free: 4 },
  },
  {
    ...hamburg,
    ...{ kind: 'total', level: 'low' },
    pool: {
      ...{ key: 'Meshwright solver_hpc · lic-hh-02', product: 'Meshwright' },
      subtitle: 'solver_hpc · lic-hh-02',
    },
    was: { total: 20, free: 7 },
    is: { total: 16, free: 3 },
  },
  { ...hamburg, kind: 'many-new', pool: null, pools: 19 },
];

export const noOverview: OverviewFacts = {
  risks: [],
  riskCount: 0,
  days: { since: null, changes: [], untold: [] },
  changeCount: 0,
};

export const usualOverview: OverviewFacts = {
  risks: usualRisks,
  riskCount: usualRisks.length,
  days: { since: before, changes: usualChanges, untold: ['Citrix EU'] },
  changeCount: usualChanges.length,
};

/** More of everything than the page lists. */
export const fullOverview: OverviewFacts = {
  risks: Array.from({ length: 100 }, (_, index) =>
    aRisk({
      poolKey: `p${index}`,
      product: `Werkbank Modul ${index + 1}`,
      endsAt: `2026-12-${String((index % 28) + 1).padStart(2, '0')}T00:00:00.000Z`,
      ...{ seats: 5, total: 60, peak: 58, short: index < 34 ? 3 : 0 },
    }),
  ),
  riskCount: 240,
  days: {
    since: before,
    changes: Array.from({ length: 100 }, (_, index) => ({
      ...hamburg,
      ...{ kind: 'level', from: 'ok', to: 'low' },
      pool: { key: `p${index}`, product: `Werkbank Modul ${index + 1}`, subtitle: 'Standort 1' },
      was: { total: 60, free: 30 },
      is: { total: 60, free: 8 },
    })),
    untold: ['Citrix EU', 'Lisbon', 'Porto', 'Faro'],
  },
  changeCount: 300,
};
