import { describe, expect, test } from 'vitest';
import { defaultPoolView } from '../../electron/domain/pool-view';
import { changedPreferences, defaultPreferences } from '../../electron/domain/preferences';
import { preferencesChangeSchema, preferencesSchema } from '../../electron/domain/preferences-schema';

const view = { ...defaultPoolView, group: 'vendor' as const };

describe('how the table of pools is looked at', () => {
  test('is kept beside what else the user prefers', () => {
    const kept = changedPreferences({ ...defaultPreferences, theme: 'dark' }, { poolView: view });
    expect(kept).toMatchObject({ theme: 'dark', poolView: view });
    expect(changedPreferences(kept, { theme: 'light' }).poolView).toEqual(view);
    expect(preferencesSchema.parse(kept).poolView).toEqual(view);
  });

  test('is as at first where the file names a column that is not known', () => {
    const later = { ...defaultPreferences, poolView: { ...view, columns: ['colour'] } };
    expect(preferencesSchema.parse(later)).toMatchObject({ theme: 'system' });
    expect(preferencesSchema.parse(later).poolView).toBeUndefined();
  });

  test('is taken from a window only as it can be', () => {
    expect(preferencesChangeSchema.safeParse({ poolView: { ...view, group: 'colour' } }).success).toBe(false);
    expect(preferencesChangeSchema.safeParse({ poolView: view }).success).toBe(true);
  });
});
