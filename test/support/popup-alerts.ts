import type { Alert } from '../../electron/domain/alert';
import type { Inbox } from '../../electron/domain/inbox';
import { addMs } from '../../electron/domain/instant';
import type { Snooze } from '../../electron/domain/snooze';
import { anItem } from './alert-builders';
import { dayMs, hourMs } from './builders';
import { lookedAt, monday } from './popup-boards';

const pool = (product: string, key = product): Alert['pool'] => ({
  key,
  product,
  subtitle: '',
  unit: 'licenses',
});

/** What the design's picture of the inbox shows. */
export const usualInbox: Inbox = [
  anItem({
    id: 'critical',
    at: monday('10:31'),
    since: monday('10:31'),
    connectionId: 'ls',
    pool: pool('CATIA V5', 'CATIA V5 MD2 · lic-hh-01'),
  }),
  anItem({
    id: 'out',
    at: monday('10:04'),
    since: monday('10:04'),
    connectionId: 'duke',
    pool: pool('Draftline Studio', 'Draftline Studio Professional'),
    facts: { kind: 'level', level: 'exhausted', used: 12, total: 12, free: 0 },
  }),
  anItem({
    id: 'failing',
    kind: 'connection',
    at: monday('09:55'),
    since: monday('09:55'),
    connectionId: 'eu',
    connectionName: 'Citrix EU',
    pool: null,
    ruleId: 'default-connection',
    facts: {
      kind: 'connection',
      failure: 'unauthorized',
      message: 'Citrix Cloud refused the client secret: make a new one under API Access.',
      readAt: monday('09:55'),
    },
  }),
  anItem(
    {
      id: 'again',
      happened: 'cleared',
      at: '2026-11-22T16:20:00.000Z',
      since: '2026-11-22T14:15:00.000Z',
      pool: pool('Meshwright'),
      facts: { kind: 'level', level: 'ok', used: 11, total: 16, free: 5 },
    },
    { isRead: true },
  ),
  anItem(
    {
      id: 'ends',
      kind: 'expiry',
      at: '2026-11-22T09:00:00.000Z',
      since: '2026-11-22T09:00:00.000Z',
      ruleId: 'default-expiry',
      pool: pool('CutXPro'),
      facts: {
        kind: 'expiry',
        rung: 14,
        endsAt: '2026-12-03T00:00:00.000Z',
        seats: 25,
        total: 50,
        used: 31,
        peak: 37,
        short: 12,
      },
    },
    { isRead: true, told: 'held' },
  ),
];

/** All alerts for an hour, and two pools for longer. */
export const someSnoozes: readonly Snooze[] = [
  { target: { of: 'all' }, until: monday('11:42'), since: lookedAt },
  {
    target: { of: 'pool', connectionId: 'ls', poolKey: 'CATIA V5 MD2 · lic-hh-01' },
    until: null,
    since: lookedAt,
  },
  {
    target: { of: 'pool', connectionId: 'ls', poolKey: 'Werkbank Modul 7 Standort 7' },
    until: '2026-11-24T08:00:00.000Z',
    since: lookedAt,
  },
];

/** As many as are kept, of every kind, over weeks. */
export const fullInbox: Inbox = Array.from({ length: 500 }, (_, index) => {
  const like = usualInbox[index % usualInbox.length] ?? anItem();
  const at = addMs(lookedAt, -(index * 4 * hourMs + (index % 3) * 60_000));
  return {
    ...like,
    alert: { ...like.alert, id: `a${index}`, at, since: addMs(at, -hourMs) },
    isRead: index > 20,
    endedAt: index % 5 < 3 && index > 4 ? addMs(at, hourMs) : null,
    acknowledgedAt: index % 7 === 0 ? addMs(at, 60_000) : null,
  };
});

/** Nothing since Tuesday. */
export const quietInbox: Inbox = usualInbox
  .slice(0, 2)
  .map((item) => ({ ...item, isRead: true, alert: { ...item.alert, at: addMs(item.alert.at, -6 * dayMs) } }));
