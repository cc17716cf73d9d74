import type { Alert, AlertFacts } from '../../electron/domain/alert';
import type { Unit } from '../../electron/domain/pool';
import { anAlert } from './alert-builders';
import { at } from './builders';

export const now = at('12:36');

export const named = (product: string, given: Partial<Alert> = {}, unit: Unit = 'licenses'): Alert =>
  anAlert({ id: product, key: product, pool: { key: product, product, subtitle: '', unit }, ...given });

export const level = (
  word: 'low' | 'critical' | 'exhausted' | 'ok',
  used: number,
  total: number,
): { kind: 'level'; facts: AlertFacts } => ({
  kind: 'level',
  facts: { kind: 'level', level: word, used, total, free: total - used },
});

export const overuse = {
  kind: 'overuse',
  facts: { kind: 'overuse', over: 3, used: 403, total: 400 },
} as const;
export const ends = (given: Partial<Extract<AlertFacts, { kind: 'expiry' }>>): Partial<Alert> => ({
  kind: 'expiry',
  facts: {
    ...{ kind: 'expiry', rung: 14, endsAt: '2026-12-02T12:00:00.000Z', seats: 25, total: 50 },
    ...{ used: 30, peak: 37, short: 12, ...given },
  },
});
export const failing: Partial<Alert> = {
  kind: 'connection',
  pool: null,
  connectionName: 'Citrix EU',
  facts: { kind: 'connection', failure: 'unauthorized', message: '', readAt: at('11:49') },
};
export const forgotten: Partial<Alert> = {
  kind: 'forgotten',
  at: at('10:10'),
  facts: { kind: 'forgotten', user: 'alice', host: 'ws-07', heldSince: '2026-11-21T20:10:00.000Z', seats: 1 },
};
export const shortfall = (seats: number | null): Partial<Alert> => ({
  kind: 'shortfall',
  facts: {
    ...{ kind: 'shortfall', endsAt: '2026-12-02T12:00:00.000Z', seats, total: 50, peak: 37, short: 12 },
  },
});
