import { describe, expect, test } from 'vitest';
import type { Reader } from '../../../electron/domain/format';
import type { Instant } from '../../../electron/domain/instant';
import { inboxDays, quietSince } from '../../../renderer/state/inbox-days';
import { anItem } from '../../support/alert-builders';
import { at, london } from '../../support/builders';

const auckland: Reader = { locale: 'en-GB', timeZone: 'Pacific/Auckland' };
const items = (...times: readonly Instant[]) => times.map((time) => anItem({ id: time, at: time }));
const titles = (times: readonly Instant[], now: Instant, reader = london) =>
  inboxDays(items(...times), now, reader).map(({ title, items: all }) => `${title} ${all.length}`);

describe('the inbox by days', () => {
  test('calls them as people do', () => {
    const times = [at('10:04'), at('09:55'), '2026-11-21T16:20:00.000Z', '2026-11-18T09:00:00.000Z'];
    expect(titles([...times, '2026-11-15T09:00:00.000Z', '2025-12-03T09:00:00.000Z'], at('10:42'))).toEqual([
      'Today 2',
      'Yesterday 1',
      'Wednesday 1',
      '15 Nov 1',
      '3 Dec 2025 1',
    ]);
  });

  test('has the reader’s midnight', () => {
    expect(titles([at('10:42'), at('11:30')], at('11:31'), auckland)).toEqual(['Yesterday 1', 'Today 1']);
  });

  test('counts a day that is 25 hours long as one', () => {
    expect(titles(['2026-10-25T00:30:00.000Z'], '2026-10-26T23:45:00.000Z')).toEqual(['Yesterday 1']);
  });

  test('says since when nothing came, where that was not today', () => {
    const since = (time: Instant) => quietSince(items(time), at('10:42'), london);
    expect(since('2026-11-17T09:00:00.000Z')).toBe('Nothing has needed you since Tuesday.');
    expect(since('2026-11-21T09:00:00.000Z')).toBe('Nothing has needed you since yesterday.');
    expect(since('2026-11-02T09:00:00.000Z')).toBe('Nothing has needed you since 2 Nov.');
    expect(since(at('10:00'))).toBeNull();
    expect(quietSince([], at('10:42'), london)).toBeNull();
  });
});
