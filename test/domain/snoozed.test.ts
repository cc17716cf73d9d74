import { describe, expect, test } from 'vitest';
import type { Snooze, SnoozeTarget } from '../../electron/domain/snooze';
import { isInForce, isSameTarget, snoozeFor, snoozedWords } from '../../electron/domain/snoozed';
import { at, london } from '../support/builders';

const all: SnoozeTarget = { of: 'all' };
const hq: SnoozeTarget = { of: 'connection', connectionId: 'hq' };
const catia: SnoozeTarget = { of: 'pool', connectionId: 'hq', poolKey: 'catia' };
const mesh: SnoozeTarget = { ...catia, poolKey: 'mesh' };
const snooze = (target: SnoozeTarget, until: string | null = at('11:42')): Snooze => ({
  target,
  until,
  since: at('10:42'),
});

describe('a snooze', () => {
  test('holds until its time, or until it is taken away', () => {
    expect(isInForce(snooze(all), at('11:41'))).toBe(true);
    expect(isInForce(snooze(all), at('11:42'))).toBe(false);
    expect(isInForce(snooze(all, null), at('23:00'))).toBe(true);
  });

  test('is found by its own target only', () => {
    const targets = [all, hq, catia, mesh];
    for (const a of targets) for (const b of targets) expect(isSameTarget(a, b)).toBe(a === b);
    const snoozes = [snooze(hq), snooze(catia)];
    expect(snoozeFor(snoozes, catia, at('11:00'))).toBe(snoozes[1]);
    expect(snoozeFor(snoozes, mesh, at('11:00'))).toBeNull();
    expect(snoozeFor(snoozes, catia, at('12:00'))).toBeNull();
  });

  test('says when it ends', () => {
    expect(snoozedWords(snooze(all), at('10:42'), london)).toBe('Snoozed until 11:42');
    expect(snoozedWords(snooze(all, '2026-11-23T08:00:00.000Z'), at('10:42'), london)).toBe(
      'Snoozed until Mon 08:00',
    );
    expect(snoozedWords(snooze(catia, null), at('10:42'), london)).toBe('Snoozed until it recovers');
  });
});
