import { expect, test, vi } from 'vitest';
import { type Preferences, changedPreferences, defaultPreferences } from '../../electron/domain/preferences';
import { msOf } from '../../electron/domain/instant';
import { createPrivacy } from '../../electron/resident/privacy';
import { anAlertDesk, someRecords } from '../support/alert-desk';
import { aConnection, aGoodPoll, aPool, at, ten } from '../support/builders';
import { aProfile } from '../support/profile';
import { aRule, prompt } from '../support/story';

/** A program that has told of a seat that Mira forgot, with all that it knows and keeps. */
function aProgram(personal: Preferences['personal'] = 'kept') {
  let preferences = changedPreferences(defaultPreferences, { personal });
  const records = someRecords();
  const profile = aProfile();
  const polls = vi.fn(() => Promise.resolve());
  const privacy = createPrivacy({
    stores: {
      settings: { preferences: () => preferences },
      ledger: records.records.ledger,
      inbox: records.records.inbox,
    },
    directory: profile.directory,
    now: () => ten,
    log: { warn: vi.fn() },
  });
  const { desk, store, shown, clock } = anAlertDesk({ records });
  desk.saveRule(prompt);
  desk.saveRule(aRule('forgotten'));
  store.setConnections([aConnection()]);
  const holder = { user: 'mira.holt', host: 'ws-07', seats: 1, since: '2026-11-21T20:00:00Z' };
  const holders = [{ ...holder, until: null, leaseId: null, reservation: null }];
  const poll = (time: string) => {
    clock.advance(msOf(at(time)) - clock.ms());
    const outcome = aGoodPoll({ polledAt: at(time), pools: [aPool({ used: 25, holders })] });
    store.commit(privacy.conceal(outcome), null);
  };
  const choose = (wish: Preferences['personal']) =>
    privacy.save({ desk, store, polling: { refresh: polls } }, () => {
      preferences = { ...preferences, personal: wish };
      return { isSaved: true, message: null };
    });
  const known = () =>
    JSON.stringify([store.snapshot(), desk.state(), records.disk, ...records.disk.ledger.told]);
  return { privacy, desk, store, shown, poll, polls, choose, known, profile };
}

test('names that are known go at once where they are to be hidden, from the board, the inbox and the disk', () => {
  const program = aProgram();
  program.poll('10:00');
  expect(program.known()).toContain('mira.holt');
  program.choose('hidden');
  expect(program.known()).not.toMatch(/mira|ws-07/);
  expect(program.store.snapshot().connections[0]?.pools[0]?.holders).toMatchObject([{ user: 'Person 1' }]);
  expect(program.polls).toHaveBeenCalledOnce();
  program.poll('10:05');
  expect(program.known()).not.toMatch(/mira|ws-07/);
  expect(program.desk.state().inbox.filter(({ alert }) => alert.kind === 'forgotten')).toHaveLength(1);
});

test('a reading that was under way when names were hidden brings none back', () => {
  const program = aProgram();
  program.choose('hidden');
  program.poll('10:00');
  expect(program.known()).not.toMatch(/mira|ws-07/);
});

test('vendors are asked for holders unless that is not wished, and who says so unasked is not heard', () => {
  const program = aProgram();
  program.poll('10:00');
  expect(program.privacy.wantHolders()).toBe(true);
  program.choose('unread');
  expect(program.privacy.wantHolders()).toBe(false);
  expect(program.known()).not.toMatch(/mira|ws-07|Person/);
  const forgotten = program.desk.state().inbox.find(({ alert }) => alert.kind === 'forgotten');
  expect(forgotten?.endedAt).toBe(at('10:00'));
  program.poll('10:05');
  expect(program.store.snapshot().connections[0]?.pools[0]?.holders).toBeNull();
});

test('names come back with the next reading where they are shown again', () => {
  const program = aProgram('hidden');
  program.poll('10:00');
  expect(program.known()).not.toContain('mira');
  program.choose('kept');
  program.poll('10:05');
  expect(program.store.snapshot().connections[0]?.pools[0]?.holders).toMatchObject([{ user: 'mira.holt' }]);
});

test('a setting that stays as it was does nothing', () => {
  const program = aProgram('hidden');
  const { revision } = program.store.snapshot();
  program.choose('hidden');
  expect([program.store.snapshot().revision, program.polls.mock.calls.length]).toEqual([revision, 0]);
});
