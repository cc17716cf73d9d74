import { describe, expect, test } from 'vitest';
import { commandOf } from '../../../renderer/popup/keyboard';

const press = (key: string, given: { isModified?: boolean; isInField?: boolean } = {}) =>
  commandOf({ key, isModified: false, isInField: false, ...given });

describe('a key in the popup', () => {
  test.each([
    ['ArrowDown', { kind: 'step', step: 'next' }],
    ['ArrowUp', { kind: 'step', step: 'previous' }],
    ['Home', { kind: 'step', step: 'first' }],
    ['End', { kind: 'step', step: 'last' }],
    ['Escape', { kind: 'escape' }],
    ['F6', { kind: 'next-part' }],
    ['/', { kind: 'search' }],
    ['r', { kind: 'refresh' }],
    ['P', { kind: 'pin' }],
    ['s', { kind: 'snooze' }],
    ['a', { kind: 'alerts' }],
    ['d', { kind: 'type', letter: 'd' }],
    ['ж', { kind: 'type', letter: 'ж' }],
    ['7', { kind: 'type', letter: '7' }],
  ])('%s means %o', (key, command) => expect(press(key)).toEqual(command));

  test.each(['Enter', ' ', 'Tab', 'Shift', 'F5', 'Dead'])('%s is left to the page', (key) =>
    expect(press(key)).toBeNull(),
  );

  test('with Ctrl or Alt is not ours, but for the comma that leads to the settings', () => {
    expect(press('r', { isModified: true })).toBeNull();
    expect(press(',', { isModified: true })).toEqual({ kind: 'settings' });
    expect(press(',', { isModified: true, isInField: true })).toEqual({ kind: 'settings' });
  });

  test.each(['r', 's', 'a', '/', 'd', 'Home', 'End', ' '])(
    '%s belongs to the text while that is typed',
    (key) => expect(press(key, { isInField: true })).toBeNull(),
  );

  test('in the field the arrows, Enter and Esc still lead on', () => {
    expect(press('ArrowDown', { isInField: true })).toEqual({ kind: 'step', step: 'next' });
    expect(press('Enter', { isInField: true })).toEqual({ kind: 'open' });
    expect(press('Escape', { isInField: true })).toEqual({ kind: 'escape' });
  });
});
