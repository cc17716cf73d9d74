import { describe, expect, test } from 'vitest';
import { takenBack } from '../../electron/domain/delivery-edits';
import {
  aBoardPool,
  aFailingState,
  aSnapshot,
  aState,
  aWaitingState,
  at,
  hourMs,
  minuteMs,
} from '../support/builders';
import { DeliveryRun, cleared, raised } from '../support/delivery';

const second = 1000;
const out = { kind: 'level', level: 'exhausted', used: 25, total: 25, free: 0 } as const;

describe('crossings', () => {
  test('of one round of polls are one notice, two seconds after the last', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'), raised('b'));
    run.pass(second);
    run.happen(raised('c'));
    expect(run.said()).toEqual([]);
    run.pass(2 * second);
    expect(run.said()).toEqual(['alerts: a, b, c']);
  });

  test('are told after ten seconds, however many more come', () => {
    const run = new DeliveryRun();
    for (let index = 0; index < 20; index += 1) {
      run.happen(raised(String(index)));
      run.pass(second);
    }
    expect(run.said()).toHaveLength(2);
    expect(run.times()[0]).toBe('2026-11-22T10:00:10.000Z');
  });

  test('that are over before they were told are not told at all', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.happen(cleared('a'));
    run.pass(hourMs / 2);
    expect(run.said()).toEqual([]);
  });

  test('are told to be over where a seat was wanted in vain', () => {
    const run = new DeliveryRun();
    run.happen(raised('a', { facts: out }));
    run.pass(minuteMs);
    run.happen(cleared('a'));
    run.pass(minuteMs);
    expect(run.said()).toEqual(['alerts: a', 'alerts: a well']);
    expect(run.state.entries).toEqual({});
  });

  test('of a pool that was only low are over without a word', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.happen(cleared('a'));
    run.pass(hourMs);
    expect([run.said(), run.state.entries]).toEqual([['alerts: a'], {}]);
  });

  test('wait no longer when the clock is put back', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.sleep(-hourMs);
    run.look();
    expect(run.said()).toEqual(['alerts: a']);
  });

  test('survive a restart, wait for a fresh reading and are told once', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.restart();
    run.sleep(hourMs);
    run.show(aSnapshot(aWaitingState()));
    expect(run.said()).toEqual([]);
    run.show(aSnapshot(aState()));
    run.restart();
    run.look();
    expect(run.said()).toEqual(['alerts: a']);
  });
});

describe('what lasts', () => {
  test('is said again after four hours and each day, five times in all', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.pass(10 * 24 * hourMs);
    expect(run.said().slice(1)).toEqual(Array.from({ length: 5 }, () => 'reminder: a'));
    expect(
      run
        .times()
        .slice(1)
        .map((time) => time.slice(8, 16)),
    ).toEqual(['22T14:00', '23T14:00', '24T14:00', '25T14:00', '26T14:00']);
    const nexts = run.told.map(({ notice }) => (notice.of === 'reminder' ? notice.nextAt : ''));
    expect(nexts.at(-1)).toBeNull();
    expect(nexts[1]?.slice(8, 16)).toBe('23T14:00');
  });

  test('is not said of a pool that has seats again, before that counts as over, and is said when they are gone', () => {
    const run = new DeliveryRun();
    const board = (used: number) => aSnapshot(aState({ pools: [aBoardPool({ key: 'a', used })] }));
    run.show(board(25));
    run.happen(raised('a', { facts: out }));
    run.pass(hourMs);
    run.show(board(7));
    run.pass(8 * hourMs);
    expect(run.said()).toEqual(['alerts: a']);
    run.show(board(25));
    expect(run.said()).toEqual(['alerts: a', 'reminder: a']);
  });

  test('of several pools is one reminder', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.pass(3 * minuteMs);
    run.happen(raised('b'));
    run.pass(241 * minuteMs);
    expect(run.said()).toEqual(['alerts: a', 'alerts: b', 'reminder: a, b']);
  });

  test('is not said again of old numbers, but as soon as it is known again', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.show(aSnapshot(aFailingState()));
    run.pass(5 * hourMs);
    expect(run.said()).toHaveLength(1);
    run.show(aSnapshot(aState()));
    expect(run.said()[1]).toBe('reminder: a');
  });

  test('is not said again after a sleep before it was looked at', () => {
    const run = new DeliveryRun();
    run.show(aSnapshot(aState({ nextPollAt: at('10:05') })));
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.sleep(5 * hourMs);
    run.look();
    expect(run.said()).toHaveLength(1);
  });

  test('is not said again once it was acknowledged, until it is worse', async () => {
    const { acknowledged } = await import('../../electron/domain/delivery-edits');
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.state = acknowledged(run.state, 'a', run.now);
    run.pass(30 * hourMs);
    expect(run.said()).toEqual(['alerts: a']);
    run.happen(raised('a', { happened: 'worsened' }));
    run.pass(5 * hourMs);
    expect(run.said()).toEqual(['alerts: a', 'alerts: a', 'reminder: a']);
  });

  test('goes without a word where the ledger knows it no more, or its connection is gone', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'), raised('b', { connectionId: 'other' }));
    run.standing.delete('a');
    run.pass(5 * hourMs);
    expect([run.said(), run.state.entries]).toEqual([[], {}]);
  });
});

describe('a desktop that shows nothing', () => {
  test('is told as one what still stands when it can', () => {
    const run = new DeliveryRun({ canShow: false });
    run.happen(raised('a'));
    run.pass(hourMs);
    run.happen(raised('b'), raised('c'));
    run.pass(hourMs);
    run.happen(cleared('c'));
    run.pass(hourMs);
    expect([run.said(), run.marks.map(({ told }) => told)]).toEqual([
      [],
      ['not-shown', 'not-shown', 'not-shown'],
    ]);
    run.change({ canShow: true });
    expect(run.said()).toEqual(['alerts: a, b']);
  });

  test('takes back what it failed to show', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'), raised('b'));
    run.pass(minuteMs);
    const [first] = run.told;
    if (first !== undefined) run.state = takenBack(run.state, first.notice);
    run.change({ canShow: false });
    run.pass(10 * minuteMs);
    run.change({ canShow: true });
    expect(run.said()).toEqual(['alerts: a, b', 'alerts: a, b']);
  });

  test('by the admin’s wish is not caught up with later', () => {
    const run = new DeliveryRun();
    const { notices } = run.context;
    run.change({ notices: { ...notices, areShown: false } });
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.change({ notices });
    expect([run.said(), run.marks]).toEqual([[], [{ id: raised('a').id, told: 'off' }]]);
  });
});

describe('the loss of the own network', () => {
  const broken = raised('c', {
    kind: 'connection',
    pool: null,
    facts: { kind: 'connection', failure: 'unreachable', message: '', readAt: null },
  });

  test('is told once, with nothing of its connections, and nothing when it is back but what is new', () => {
    const run = new DeliveryRun();
    run.show(aSnapshot(aFailingState()));
    run.change({ networkDownSince: run.now });
    run.happen(broken);
    run.pass(5 * hourMs);
    expect(run.said()).toEqual(['network']);
    run.happen(cleared('c', { kind: 'connection', pool: null }));
    run.show(aSnapshot(aState()));
    run.change({ networkDownSince: null });
    run.pass(hourMs);
    expect(run.said()).toEqual(['network']);
    run.happen(raised('a'));
    run.pass(minuteMs);
    expect(run.said()).toEqual(['network', 'alerts: a']);
  });

  test('for a moment is nobody’s business', () => {
    const run = new DeliveryRun();
    run.change({ networkDownSince: run.now });
    run.pass(20 * second);
    run.change({ networkDownSince: null });
    run.pass(hourMs);
    expect(run.said()).toEqual([]);
  });
});
