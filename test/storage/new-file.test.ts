import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type NewFile, startNewFile } from '../../electron/storage/new-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(name: string): Promise<NewFile> {
  const file = await startNewFile(path.join(folder, name));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

it('takes its place only when it is told to', async () => {
  writeFileSync(path.join(folder, 'a'), 'old');
  const file = await start('a');
  expect(await file.write(Buffer.from('ne'))).toBe(true);
  expect(await file.write(Buffer.from('w!'))).toBe(true);
  expect(String(await file.read(0, 100))).toBe('new!');
  expect(String(await file.read(-2, 100))).toBe('w!');
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('old');
  expect(await file.commit()).toBe(true);
  await file.discard();
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(path.join(folder, 'a'), 'utf8')).toBe('new!');
});

it('leaves nothing behind when it is discarded', async () => {
  const file = await start('a');
  await file.write(Buffer.from('x'));
  await file.discard();
  expect(readdirSync(folder)).toEqual([]);
});

it('says why it can’t be started', async () => {
  expect(await startNewFile(folder)).toMatch(/not a file/);
  expect(await startNewFile('/dev/null')).toMatch(/not a file/);
  expect(await startNewFile(path.join(folder, 'no', 'where'))).toMatch(/can’t be written/);
});
