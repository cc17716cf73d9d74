import { describe, expect, test } from 'vitest';
import { withSnooze, withoutSnooze } from '../../electron/domain/delivery-edits';
import { type Instant, addMs } from '../../electron/domain/instant';
import type { SnoozeTarget } from '../../electron/domain/snooze';
import { aBoardPool, aFailingState, aSnapshot, aState, hourMs, minuteMs } from '../support/builders';
import { DeliveryRun, cleared, quietSettings, raised } from '../support/delivery';

// 27 November 2026 is a Friday.
const fridayEvening: Instant = '2026-11-27T20:00:00.000Z';
const out = { facts: { kind: 'level', level: 'exhausted', used: 25, total: 25, free: 0 } } as const;

const night = (given: ConstructorParameters<typeof DeliveryRun>[0] = {}) =>
  new DeliveryRun({ notices: quietSettings(), ...given }, fridayEvening);

describe('quiet hours', () => {
  test('hold what happens, over the weekend, for the summary on Monday morning', () => {
    const run = night();
    run.happen(raised('a'), raised('b'));
    run.pass(hourMs);
    run.happen(cleared('b'));
    run.until('2026-11-30T12:00:00.000Z');
    expect(run.said()[0]).toBe('summary: a, held 2, recovered 1');
    expect(run.times()[0]).toBe('2026-11-30T08:00:00.000Z');
    expect(run.marks.map(({ told }) => told).slice(0, 3)).toEqual(['held', 'held', 'shown']);
  });

  test('are over for a rule that does not mind them', () => {
    const run = night();
    const [level] = run.context.rules;
    if (level === undefined) throw new Error('there are default rules');
    run.change({ rules: [{ ...level, inQuietHours: 'tell' }] });
    run.happen(raised('a'));
    run.pass(minuteMs);
    expect(run.said()).toEqual(['alerts: a']);
  });

  test('are broken through by what is out, and once a night', () => {
    const run = night();
    run.happen(raised('a'));
    run.pass(hourMs);
    run.happen(raised('b', out));
    run.pass(hourMs);
    run.happen(raised('c', out));
    run.pass(hourMs);
    expect(run.said()).toEqual(['before-back: b']);
    run.until('2026-11-30T08:00:00.000Z');
    expect(run.said().slice(1)).toEqual(['summary: a, c, held 2, recovered 0']);
  });

  test('are broken through by what will be out before the admin is back, as soon as that can be told', () => {
    let runsOutAt: Instant | null = null;
    const run = night({ runsOutAt: () => runsOutAt });
    run.happen(raised('a'));
    run.pass(hourMs);
    expect(run.said()).toEqual([]);
    runsOutAt = addMs(run.now, 3 * hourMs);
    run.look();
    expect(run.told[0]?.notice).toMatchObject({
      of: 'before-back',
      runsOutAt,
      backAt: '2026-11-30T07:30:00.000Z',
    });
  });

  test('are broken through by seats that end before the admin is back, and not by later ones', () => {
    const run = night();
    const ends = (name: string, endsAt: Instant) =>
      raised(name, {
        kind: 'expiry',
        facts: { kind: 'expiry', rung: 1, endsAt, seats: 5, total: 5, used: 1, peak: null, short: null },
      });
    run.happen(ends('soon', '2026-11-28T23:00:00.000Z'), ends('late', '2026-12-01T23:00:00.000Z'));
    run.pass(minuteMs);
    expect(run.said()).toEqual(['before-back: soon']);
  });

  test('are not broken through where the admin does not want it', () => {
    const run = new DeliveryRun({ notices: quietSettings({ breaksThrough: false }) }, fridayEvening);
    run.happen(raised('a', out));
    run.pass(10 * hourMs);
    expect(run.said()).toEqual([]);
  });

  test('remind of nothing; what was told before is said again when they are over', () => {
    const run = new DeliveryRun({ notices: quietSettings() }, '2026-11-26T18:30:00.000Z');
    run.happen(raised('a'));
    run.until('2026-11-27T09:00:00.000Z');
    expect(run.said()).toEqual(['alerts: a', 'reminder: a']);
    expect(run.times()[1]).toBe('2026-11-27T07:30:00.000Z');
  });

  test('that the admin ends let go of what was held', () => {
    const run = new DeliveryRun({ notices: quietSettings() }, '2026-11-26T20:00:00.000Z');
    run.happen(raised('a'));
    run.pass(hourMs);
    run.change({ notices: quietSettings({ isOn: false }) });
    expect(run.said()).toEqual(['summary: a, held 1, recovered 0']);
  });
});

describe('the summary', () => {
  test('counts what was held, got worse and was over before it could be told', () => {
    const run = night();
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.happen(raised('a', { id: 'worse', happened: 'worsened' }));
    run.happen(cleared('a'));
    run.until('2026-11-30T12:00:00.000Z');
    expect(run.said()).toEqual(['summary: held 1, recovered 1']);
  });

  test('of a computer that slept at its time comes at wake, once its vendors were asked', () => {
    const run = new DeliveryRun({ notices: quietSettings() }, '2026-11-26T20:00:00.000Z');
    run.show(aSnapshot(aState({ nextPollAt: '2026-11-26T20:05:00.000Z' })));
    run.happen(raised('a'));
    run.pass(minuteMs);
    run.sleep(14 * hourMs);
    run.look();
    expect(run.said()).toEqual([]);
    run.show(aSnapshot(aState({ nextPollAt: addMs(run.now, minuteMs) })));
    expect(run.said()).toEqual(['summary: a, held 1, recovered 0']);
  });

  test('of what happened in a short rest at noon does not wait for the next morning', () => {
    const run = new DeliveryRun(
      { notices: quietSettings({ from: '12:00', to: '13:00' }) },
      '2026-11-26T12:10:00.000Z',
    );
    run.happen(raised('a'));
    run.until('2026-11-26T13:30:00.000Z');
    expect(run.times()).toEqual(['2026-11-26T13:00:00.000Z']);
  });

  test('stands for reminders that would come with it', () => {
    const run = new DeliveryRun({ notices: quietSettings() }, '2026-11-26T18:30:00.000Z');
    run.happen(raised('a'));
    run.pass(2 * hourMs);
    run.happen(raised('b'));
    run.until('2026-11-27T08:30:00.000Z');
    expect(run.said()).toEqual(['alerts: a', 'summary: b, held 1, recovered 0']);
  });
});

describe('a snooze', () => {
  const poolA: SnoozeTarget = { of: 'pool', connectionId: 'hq', poolKey: 'a' };
  const snooze = (run: DeliveryRun, target: SnoozeTarget, ms: number | null) => {
    const until = ms === null ? null : addMs(run.now, ms);
    run.state = withSnooze(run.state, { target, until, since: run.now });
    run.look();
  };

  test('silences its pool alone, and reminds of it at its end', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'), raised('b'));
    run.pass(minuteMs);
    snooze(run, poolA, 5 * hourMs);
    run.pass(301 * minuteMs);
    expect(run.said()).toEqual(['alerts: a, b', 'reminder: b', 'reminder: a']);
  });

  test('of everything tells afterwards as one what came up and still stands', () => {
    const run = new DeliveryRun();
    snooze(run, { of: 'all' }, hourMs);
    run.happen(raised('a'), raised('b'), raised('c'));
    run.pass(30 * minuteMs);
    run.happen(cleared('b'));
    run.pass(hourMs);
    expect(run.said()).toEqual(['alerts: a, c']);
    expect(run.marks[0]?.told).toBe('snoozed');
  });

  test('until it recovers ends with the recovery, which is told', () => {
    const run = new DeliveryRun();
    const low = aBoardPool({ key: 'a', used: 23 });
    run.show(aSnapshot(aState({ pools: [low] })));
    run.happen(raised('a'));
    run.pass(minuteMs);
    snooze(run, poolA, null);
    run.pass(50 * hourMs);
    expect(run.said()).toHaveLength(1);
    run.show(aSnapshot(aState({ pools: [{ ...low, level: 'ok' }] })));
    run.happen(cleared('a'));
    run.pass(minuteMs);
    expect([run.said(), run.state.snoozes]).toEqual([['alerts: a', 'alerts: a well'], []]);
  });

  test('of a connection that can’t be read lasts until it is read again', () => {
    const run = new DeliveryRun();
    run.show(aSnapshot(aFailingState()));
    snooze(run, { of: 'connection', connectionId: 'hq' }, null);
    expect(run.state.snoozes).toHaveLength(1);
    run.show(aSnapshot(aState()));
    expect(run.state.snoozes).toEqual([]);
  });

  test('that is ended by hand does not tell again what was told before it', () => {
    const run = new DeliveryRun();
    run.happen(raised('a'));
    run.pass(minuteMs);
    snooze(run, poolA, hourMs);
    run.state = withoutSnooze(run.state, poolA);
    run.pass(minuteMs);
    expect(run.said()).toEqual(['alerts: a']);
  });
});
