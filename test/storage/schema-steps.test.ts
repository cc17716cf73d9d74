import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type SchemaStep, schemaStep } from '../../electron/storage/document-schema';
import { openJsonFile } from '../../electron/storage/json-file';
import { type ProfileFolder, aProfile } from '../support/profile';

vi.mock('electron-store', () => import('../support/electron-store'));

const first = z.object({ schema: z.literal('seatwatch.notes/1'), notes: z.string() });
const second = z.object({ schema: z.literal('seatwatch.notes/2'), notes: z.array(z.string()) });
const third = z.object({
  schema: z.literal('seatwatch.notes/3'),
  notes: z.array(z.object({ id: z.string(), text: z.string() })),
});

const steps: readonly SchemaStep[] = [
  schemaStep(first, ({ notes }) => ({ schema: 'seatwatch.notes/2', notes: notes.split(',') })),
  schemaStep(second, ({ notes }) => ({
    schema: 'seatwatch.notes/3',
    notes: notes.map((text, index) => ({ id: String(index), text })),
  })),
];

const openThird = ({ place }: ProfileFolder) =>
  openJsonFile({
    ...place,
    name: 'notes',
    schema: third,
    empty: { schema: 'seatwatch.notes/3' as const, notes: [] },
    steps,
  });
const openSecond = ({ place }: ProfileFolder) =>
  openJsonFile({
    ...place,
    name: 'notes',
    schema: second,
    empty: { schema: 'seatwatch.notes/2' as const, notes: [] },
    steps: steps.slice(0, 1),
  });

const brought = {
  schema: 'seatwatch.notes/3',
  notes: [
    { id: '0', text: 'a' },
    { id: '1', text: 'b' },
  ],
};

describe('a document of an older version', () => {
  test.each([
    ['one number', { schema: 'seatwatch.notes/2', notes: ['a', 'b'] }],
    ['two numbers', { schema: 'seatwatch.notes/1', notes: 'a,b' }],
  ])('by %s is brought up, step by step, and kept as it was', (_what, old) => {
    const profile = aProfile();
    profile.write('notes.json', old);
    expect(openThird(profile)).toMatchObject({ movedAside: [] });
    expect(profile.json('notes.json')).toEqual(brought);
    expect(profile.json('notes.backup.json')).toEqual(brought);
    expect(profile.json(`notes.schema-${old.schema.slice(-1)}.json`)).toEqual(old);
    expect(openThird(profile).read()).toEqual(brought);
  });

  test('that is not what it says is moved aside', () => {
    const profile = aProfile();
    profile.write('notes.json', { schema: 'seatwatch.notes/1', notes: ['a'] });
    expect(openThird(profile).movedAside).toMatchObject([
      { why: { misshapenAt: null }, replacedBy: 'nothing' },
    ]);
  });

  test('is the good copy where the file itself is damaged', () => {
    const profile = aProfile();
    profile.write('notes.json', '{');
    profile.write('notes.backup.json', { schema: 'seatwatch.notes/1', notes: 'a,b' });
    expect(openThird(profile).read()).toEqual(brought);
    expect(profile.json('notes.json')).toEqual(brought);
  });
});

describe('an older program after a newer one', () => {
  test('keeps the newer document, and goes on with what it wrote itself', () => {
    const profile = aProfile();
    openSecond(profile).update((old) => ({ ...old, notes: ['mine'] }));
    openThird(profile);
    const older = openSecond(profile);
    expect(older.movedAside).toMatchObject([{ why: { newer: 'seatwatch.notes/3' }, replacedBy: 'backup' }]);
    expect(older.read().notes).toEqual(['mine']);
    expect(profile.json('notes.aside-2026-11-22T10-00-00-000Z.json')).toMatchObject({
      schema: 'seatwatch.notes/3',
    });
  });

  test('that came while it ran writes nothing over it', () => {
    const profile = aProfile();
    const running = openSecond(profile);
    running.update((old) => ({ ...old, notes: ['mine'] }));
    openThird(profile);
    const newer = profile.text('notes.json');
    expect(running.update((old) => ({ ...old, notes: [] }))).toBe(false);
    expect(profile.unwritten).toEqual(['notes.json']);
    expect(profile.text('notes.json')).toBe(newer);
  });
});

describe('members that only a newer version knows', () => {
  const schema = z.object({
    schema: z.literal('seatwatch.notes/1'),
    notes: z.array(z.object({ id: z.string(), text: z.string().optional() })),
    quiet: z.object({ from: z.string() }).optional(),
  });
  const empty: z.infer<typeof schema> = { schema: 'seatwatch.notes/1', notes: [] };

  test('outlive a write of this one, also in the items of a list', () => {
    const profile = aProfile();
    profile.write('notes.json', {
      schema: 'seatwatch.notes/1',
      rules: [{ below: 3 }],
      notes: [
        { id: 'a', text: 'one', colour: 'red' },
        { id: 'b', colour: 'blue' },
      ],
      quiet: { from: '20:00', days: [6, 7] },
    });
    openJsonFile({ ...profile.place, name: 'notes', schema, empty }).update(() => ({
      schema: 'seatwatch.notes/1',
      notes: [{ id: 'c' }, { id: 'a' }],
      quiet: { from: '21:00' },
    }));
    expect(profile.json('notes.json')).toEqual({
      schema: 'seatwatch.notes/1',
      rules: [{ below: 3 }],
      notes: [{ id: 'c' }, { id: 'a', colour: 'red' }],
      quiet: { from: '21:00', days: [6, 7] },
    });
  });
});
