import { describe, expect, test, vi } from 'vitest';
import { emptyDayBook, withReading } from '../../electron/domain/day-book';
import { openDayFile } from '../../electron/storage/day-file';
import { aBoardPool, ten } from '../support/builders';
import { aProfile } from '../support/profile';

vi.mock('electron-store', () => import('../support/electron-store'));

const holder = {
  ...{ user: 'alice', host: 'ws-07', seats: 1 },
  ...{ since: null, until: null, leaseId: null, reservation: null },
};
const pools = [aBoardPool({ holders: [holder] })];
const hq = { id: 'hq', vendor: 'thinfinity' };
const yesterday = '2026-11-21T17:40:00.000Z';
const book = [yesterday, ten].reduce(
  (sofar, when) => withReading(sofar, hq, pools, when, 'Europe/London'),
  emptyDayBook,
);

describe('the file of days', () => {
  test('gives back what was written, also after a restart', () => {
    const { place } = aProfile();
    openDayFile(place).write(book);
    expect(openDayFile(place).book()).toEqual(book);
  });

  test('is empty at first, and nobody else may read it', () => {
    const profile = aProfile();
    const file = openDayFile(profile.place);
    expect(file.book()).toEqual(emptyDayBook);
    expect(profile.names()).toEqual([]);
    file.write(book);
    expect(profile.mode('days.json')).toBe('600');
  });

  test('holds nobody’s name', () => {
    const profile = aProfile();
    openDayFile(profile.place).write(book);
    expect(profile.text('days.json')).toContain('CATIA V5');
    expect(profile.text('days.json')).not.toMatch(/alice|ws-07/);
  });

  test('that is damaged is moved aside, and its last good copy takes its place', () => {
    const profile = aProfile();
    openDayFile(profile.place).write(book);
    profile.write('days.json', '{"schema":"seatwatch.days/1"');
    const file = openDayFile(profile.place);
    expect(file.movedAside).toMatchObject([{ replacedBy: 'backup' }]);
    expect(file.book()).toEqual(book);
  });
});
