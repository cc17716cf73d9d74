import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { openJsonFile } from '../../electron/storage/json-file';
import { type ProfileFolder, aProfile } from '../support/profile';

vi.mock('electron-store', () => import('../support/electron-store'));

const schema = z.object({ schema: z.literal('seatwatch.notes/1'), notes: z.array(z.string()) });
type Notes = z.infer<typeof schema>;

const empty: Notes = { schema: 'seatwatch.notes/1', notes: [] };
const notes = (...all: string[]): Notes => ({ ...empty, notes: all });

const open = ({ place }: ProfileFolder) => openJsonFile({ ...place, name: 'notes', schema, empty });
const add = (text: string) => (old: Notes) => notes(...old.notes, text);
const aside = 'notes.aside-2026-11-22T10-00-00-000Z.json';

describe('a document on disk', () => {
  test('is empty where none is, and written only when there is something to write', () => {
    const profile = aProfile();
    const file = open(profile);
    expect(file.read()).toEqual(empty);
    expect(file.movedAside).toEqual([]);
    expect(profile.names()).toEqual([]);
  });

  test('is there again after a restart', () => {
    const profile = aProfile();
    expect(open(profile).update(add('one'))).toBe(true);
    expect(open(profile).read()).toEqual(notes('one'));
    expect(profile.json('notes.json')).toEqual(notes('one'));
  });

  test('is readable by its user alone, and so is its backup', () => {
    const profile = aProfile();
    const file = open(profile);
    file.update(add('one'));
    file.update(add('two'));
    expect(profile.names().map((name) => [name, profile.mode(name)])).toEqual([
      ['notes.backup.json', '600'],
      ['notes.json', '600'],
    ]);
  });

  test('lies in a folder that is its user’s alone', () => {
    const { directory, place } = aProfile();
    const inner = path.join(directory, 'inner');
    openJsonFile({ ...place, directory: inner, name: 'notes', schema, empty });
    expect(aProfile(directory).mode('inner')).toBe('700');
  });

  test('leaves no half-written file behind, and no other file is touched', () => {
    const profile = aProfile();
    for (const name of ['notes.json.tmp-0123abc', 'notes.json.tmp-9', 'other.json.tmp-1', 'mine.txt'])
      profile.write(name, 'x');
    open(profile);
    expect(profile.names()).toEqual(['mine.txt', 'other.json.tmp-1']);
  });
});

describe('a file that can’t be used', () => {
  test.each([
    ['cut', '{"schema":"seatwatch.notes/1","no', 'damaged'],
    ['empty', '', 'empty'],
    ['blank', ' \n', 'empty'],
    ['of a newer schema', { schema: 'seatwatch.notes/2', notes: {} }, { newer: 'seatwatch.notes/2' }],
    ['of a wrong shape', { schema: 'seatwatch.notes/1', notes: 'none' }, { misshapenAt: 'notes' }],
    ['of something else', [1, 2], { misshapenAt: null }],
    ['not ours', { schema: '<script>', notes: [] }, { misshapenAt: 'schema' }],
  ])('since it is %s is moved aside and named, and nothing is lost', (_what, content, why) => {
    const profile = aProfile();
    profile.write('notes.json', content);
    const before = profile.text('notes.json');
    const file = open(profile);
    expect(file.read()).toEqual(empty);
    expect(file.movedAside).toEqual([
      {
        was: path.join(profile.directory, 'notes.json'),
        now: path.join(profile.directory, aside),
        why,
        replacedBy: 'nothing',
      },
    ]);
    expect(profile.text(aside)).toBe(before);
    expect(file.update(add('new'))).toBe(true);
    expect(open(profile).read()).toEqual(notes('new'));
  });

  test('is replaced by what was last written well', () => {
    const profile = aProfile();
    const file = open(profile);
    file.update(add('one'));
    file.update(add('two'));
    profile.write('notes.json', '{"schema":');
    const again = open(profile);
    expect(again.movedAside).toMatchObject([{ replacedBy: 'backup' }]);
    expect(again.read()).toEqual(notes('one', 'two'));
    expect(profile.json('notes.json')).toEqual(notes('one', 'two'));
    expect(open(profile).movedAside).toEqual([]);
  });

  test('is replaced by the very first writing, too', () => {
    const profile = aProfile();
    open(profile).update(add('one'));
    profile.write('notes.json', '');
    expect(open(profile).read()).toEqual(notes('one'));
  });

  test('is not replaced by a backup that is no better', () => {
    const profile = aProfile();
    profile.write('notes.json', '{');
    profile.write('notes.backup.json', '{');
    expect(open(profile)).toMatchObject({ movedAside: [{ replacedBy: 'nothing' }] });
    expect(open(profile).read()).toEqual(empty);
  });

  test('and whose name was taken aside before keeps both', () => {
    const profile = aProfile();
    for (const content of ['{', '[']) {
      profile.write('notes.json', content);
      open(profile);
    }
    expect([profile.text(aside), profile.text(aside.replace('.json', '-2.json'))]).toEqual(['{', '[']);
  });

  test('may be missing where a good copy is there', () => {
    const profile = aProfile();
    open(profile).update(add('one'));
    renameSync(path.join(profile.directory, 'notes.json'), path.join(profile.directory, 'elsewhere'));
    const file = open(profile);
    expect(file.read()).toEqual(notes('one'));
    expect(file.movedAside).toMatchObject([{ now: null, why: 'missing', replacedBy: 'backup' }]);
    expect(profile.json('notes.json')).toEqual(notes('one'));
  });

  test('may be a folder', () => {
    const profile = aProfile();
    mkdirSync(path.join(profile.directory, 'notes.json'));
    const file = open(profile);
    expect(file.movedAside).toMatchObject([{ why: 'unreadable' }]);
    expect(file.update(add('one'))).toBe(true);
  });
});

describe('another process', () => {
  test('that writes loses nothing by a writing of ours', () => {
    const profile = aProfile();
    const [one, other] = [open(profile), open(profile)];
    one.update(add('ours'));
    other.update(add('theirs'));
    one.update(add('ours again'));
    expect(profile.json('notes.json')).toEqual(notes('ours', 'theirs', 'ours again'));
  });

  test('that wrote is heard when we look again', () => {
    const profile = aProfile();
    const [one, other] = [open(profile), open(profile)];
    other.update(add('theirs'));
    expect(one.read()).toEqual(empty);
    one.reload();
    expect(one.read()).toEqual(notes('theirs'));
  });

  test('that wrote nonsense is not heard', () => {
    const profile = aProfile();
    const file = open(profile);
    file.update(add('ours'));
    profile.write('notes.json', '{');
    file.reload();
    expect(file.read()).toEqual(notes('ours'));
  });
});

describe('a disk that refuses', () => {
  test('is told of, and what is read stays what was written', () => {
    const profile = aProfile();
    const file = open(profile);
    file.update(add('one'));
    // Root may write anywhere, so that there is no folder any more instead of one without rights.
    const lost = `${profile.directory}-lost`;
    renameSync(profile.directory, lost);
    writeFileSync(profile.directory, '');
    onTestFinished(() => rmSync(lost, { recursive: true }));
    expect(file.update(add('two'))).toBe(false);
    expect(profile.unwritten).toEqual(['notes.json']);
    expect(file.read()).toEqual(notes('one'));
  });

  test('to take the backup does not undo the writing', () => {
    const profile = aProfile();
    mkdirSync(path.join(profile.directory, 'notes.backup.json'));
    expect(open(profile).update(add('one'))).toBe(true);
    expect(profile.unwritten).toEqual(['notes.backup.json']);
    expect(open(profile).read()).toEqual(notes('one'));
  });
});
