import { expect, it, vi } from 'vitest';
import { withMovedAside } from '../../electron/cli/command';

vi.mock('electron-store', () => import('../support/electron-store'));

const well = { stdout: 'No pools.\n', problems: ['one'], exitCode: 0 };
const file = { was: '/p/settings.json', now: '/p/settings.aside-1.json', why: 'empty' } as const;

it('leaves a call alone when nothing was moved', () => {
  expect(withMovedAside(well, [])).toEqual(well);
});

it('names a file that a copy took the place of, and all may be well', () => {
  const result = withMovedAside(well, [{ ...file, replacedBy: 'backup' }]);
  expect(result.exitCode).toBe(0);
  expect(result.problems[0]).toMatch(/^settings\.json could not be used \(it is empty\)/);
  expect(result.problems).toContain('one');
});

it('is not all well where nothing took its place', () => {
  expect(withMovedAside(well, [{ ...file, replacedBy: 'nothing' }]).exitCode).toBe(3);
  expect(withMovedAside({ ...well, exitCode: 2 }, [{ ...file, replacedBy: 'nothing' }]).exitCode).toBe(2);
});
