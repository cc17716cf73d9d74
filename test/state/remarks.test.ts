import { describe, expect, test } from 'vitest';
import { createRemarks, standingRemarks } from '../../electron/state/remarks';

describe('standing remarks', () => {
  test('are said once each, in the order they came', () => {
    const remarks = createRemarks(['a']);
    const counts: number[] = [];
    remarks.subscribe(() => counts.push(remarks.all().length));
    for (const remark of ['b', 'a', 'b']) remarks.add(remark);
    expect(remarks.all()).toEqual(['a', 'b']);
    expect(counts).toEqual([2]);
  });

  test('go when they do not hold any more', () => {
    const remarks = createRemarks(['a', 'b']);
    let changes = 0;
    const undo = remarks.subscribe(() => (changes += 1));
    remarks.remove('a');
    remarks.remove('a');
    undo();
    remarks.remove('b');
    expect([remarks.all(), changes]).toEqual([[], 1]);
  });

  test('say what to do', () => {
    const { noNotifications, noTray } = standingRemarks;
    for (const remark of [noNotifications, noTray]) expect(remark).toMatch(/^[A-Z][^\n]{40,200}\.$/);
  });
});
