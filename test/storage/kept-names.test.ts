import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { emptyDelivery } from '../../electron/domain/delivery-state';
import { emptyDemand } from '../../electron/domain/demand';
import { openAlertLedger } from '../../electron/storage/alert-ledger';
import { openInboxFile } from '../../electron/storage/inbox-file';
import { clearNames, dropNamesAside } from '../../electron/storage/kept-names';
import { anItem } from '../support/alert-builders';
import { aGoodPoll, aPool, at, ten } from '../support/builders';
import { aProfile } from '../support/profile';
import { aRule, aStory, prompt } from '../support/story';

vi.mock('electron-store', () => import('../support/electron-store'));

/** A profile of a run that told of a seat that Mira forgot. */
function aProfileWithNames() {
  const profile = aProfile();
  const story = aStory({ rules: [prompt, aRule('forgotten')] });
  const holder = { user: 'mira.holt', host: 'ws-07', seats: 1, since: '2026-11-21T20:00:00Z' };
  const holders = [{ ...holder, until: null, leaseId: null, reservation: null }];
  const { alerts } = story.take(aGoodPoll({ polledAt: at('10:00'), pools: [aPool({ used: 25, holders })] }));
  const [alert] = alerts.filter(({ kind }) => kind === 'forgotten');
  if (alert === undefined) throw new Error('a forgotten seat is told');
  const entry = {
    is: 'told',
    toldId: alert.id,
    toldAt: alert.at,
    repeats: 0,
    isAcknowledged: false,
  } as const;
  const open = () => ({ ledger: openAlertLedger(profile.place), inbox: openInboxFile(profile.place) });
  const { ledger, inbox } = open();
  ledger.write(story.ledger(), { ...emptyDelivery, entries: { [alert.key]: { alert, ...entry } } });
  inbox.write([anItem(alert)]);
  return { profile, open };
}

const bytes = ({ names, text }: ReturnType<typeof aProfile>) => names().map(text).join('\n');

describe('names on disk', () => {
  test('are gone from files and their backups', () => {
    const { profile, open } = aProfileWithNames();
    expect(bytes(profile)).toContain('mira.holt');
    clearNames(open(), 'hidden', ten);
    expect(profile.names()).toContain('inbox.backup.json');
    expect(bytes(profile)).not.toMatch(/mira|ws-07/);
    const { ledger, inbox } = open();
    expect(inbox.inbox()).toMatchObject([
      { endedAt: null, alert: { facts: { kind: 'forgotten', user: null } } },
    ]);
    expect(ledger.ledger(emptyDemand).told.size).toBe(1);
  });

  test('go with the copies that could not be read; what can’t be deleted is named', () => {
    const profile = aProfile();
    for (const name of ['inbox.aside-1.json', 'alert-ledger.aside-2.json', 'settings.aside-3.json'])
      profile.write(name, '{"user":"mira');
    mkdirSync(path.join(profile.directory, 'inbox.aside-4.json'));
    expect(dropNamesAside(profile.directory)).toEqual(['inbox.aside-4.json']);
    expect(profile.names()).toEqual(['inbox.aside-4.json', 'settings.aside-3.json']);
  });
});
