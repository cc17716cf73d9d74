import { describe, expect, test } from 'vitest';
import { emptyDelivery } from '../../electron/domain/delivery-state';
import { savedLedger } from '../../electron/domain/ledger';
import { namelessDelivery, namelessInbox, namelessLedger } from '../../electron/domain/nameless';
import { concealed, createStandIns } from '../../electron/domain/personal-data';
import type { Holder } from '../../electron/domain/pool';
import { anItem } from '../support/alert-builders';
import { aGoodPoll, aPool, at } from '../support/builders';
import { aRule, aStory, prompt } from '../support/story';

const holder = (given: Partial<Holder> = {}): Holder => ({
  ...{ user: 'mira.holt', host: 'ws-07', seats: 1, until: null, leaseId: null, reservation: null },
  since: '2026-11-21T20:00:00Z',
  ...given,
});

const standIns = createStandIns();
const poll = (time: string, holders: Holder[], isHidden: boolean) =>
  concealed(
    aGoodPoll({ polledAt: at(time), pools: [aPool({ used: 25, holders })] }),
    isHidden ? 'hidden' : 'kept',
    standIns,
  );
const forgotten = ({ alerts }: { alerts: readonly { kind: string }[] }) =>
  alerts.filter(({ kind }) => kind === 'forgotten');

/** A board with a seat that was told as forgotten, and what was told of it. */
function told() {
  const story = aStory({ rules: [prompt, aRule('forgotten')] });
  const [alert] = story
    .take(poll('10:00', [holder()], false))
    .alerts.filter(({ kind }) => kind === 'forgotten');
  if (alert === undefined) throw new Error('a forgotten seat is told');
  return { story, alert };
}

describe('without names', () => {
  test('what was told stays told: it is not told again, and ends when the seat comes back', () => {
    const { story } = told();
    story.restart(namelessLedger(story.ledger(), 'hidden'));
    expect(forgotten(story.take(poll('10:05', [holder()], true)))).toEqual([]);
    const { closings } = story.take(poll('10:10', [], true));
    expect(closings).toMatchObject([{ reason: 'gone' }]);
    expect(closings[0]?.key).toContain('2026-11-21T20:00:00.000Z');
  });

  test('and not when names are shown again either', () => {
    const { story } = told();
    story.restart(namelessLedger(story.ledger(), 'hidden'));
    story.take(poll('10:05', [holder()], true));
    expect(forgotten(story.take(poll('10:10', [holder()], false)))).toEqual([]);
  });

  test('what is told new says when and how many, and of whom nothing: a stand-in means another one tomorrow', () => {
    const story = aStory({ rules: [prompt, aRule('forgotten')] });
    const taken = forgotten(story.take(poll('10:00', [holder()], true)));
    expect(taken).toMatchObject([{ facts: { user: null, host: null, seats: 1 } }]);
    expect(JSON.stringify(savedLedger(story.ledger()))).not.toMatch(/Person|mira/);
  });

  test('the ledger has no mark that could be guessed from a list of names', () => {
    const { story } = told();
    const [entry] = savedLedger(namelessLedger(story.ledger(), 'hidden')).connections;
    expect(entry?.pools[0]?.entry.forgotten).toMatchObject([
      { mark: '2026-11-21T20:00:00.000Z', stands: true },
    ]);
    const hidden = namelessLedger(story.ledger(), 'hidden');
    expect(namelessLedger(hidden, 'hidden')).toBe(hidden);
  });

  test('nothing stands of seats whose holders are not read any more', () => {
    const { story, alert } = told();
    const [entry] = savedLedger(namelessLedger(story.ledger(), 'unread')).connections;
    expect(entry?.pools[0]?.entry.forgotten).toEqual([]);
    expect(namelessInbox([anItem(alert)], 'unread', at('11:00'))).toMatchObject([{ endedAt: at('11:00') }]);
  });

  test('the inbox and what waits keep their alerts under keys of their own', () => {
    const { alert } = told();
    const other = anItem();
    const inbox = namelessInbox([anItem(alert), other], 'hidden', at('11:00'));
    expect(inbox[1]).toBe(other);
    expect(inbox[0]).toMatchObject({ endedAt: null, alert: { facts: { user: null, host: null } } });
    expect(namelessInbox(inbox, 'hidden', at('11:00'))).toBe(inbox);
    const entry = {
      alert,
      is: 'told' as const,
      toldId: alert.id,
      toldAt: alert.at,
      repeats: 0,
      isAcknowledged: false,
    };
    const delivery = namelessDelivery({
      ...emptyDelivery,
      entries: { [alert.key]: entry },
      recovered: [{ alert, wasHeld: true }],
    });
    expect(Object.keys(delivery.entries)).toEqual([inbox[0]?.alert.key]);
    expect(JSON.stringify([inbox, delivery])).not.toMatch(/mira|ws-07/);
    expect(namelessDelivery(delivery)).toBe(delivery);
    expect(namelessDelivery(emptyDelivery)).toBe(emptyDelivery);
  });
});
