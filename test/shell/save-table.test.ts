import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveTable } from '../../electron/shell/save-table';
import { aProfile } from '../support/profile';

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog, BrowserWindow: { getFocusedWindow: () => null } }));

const table = { name: 'Seatwatch pools', columns: ['Pool', 'Free'], rows: [['Prüfstand, "A"', 3]] };
let file: string;

beforeEach(() => {
  file = path.join(aProfile().place.directory, 'pools.csv');
  dialog.showSaveDialog.mockReset();
});

describe('a table that is saved', () => {
  test('is a file for its user alone that a CSV library reads back', async () => {
    dialog.showSaveDialog.mockResolvedValue({ filePath: file });
    expect(await saveTable(table)).toEqual({ outcome: 'done', message: 'Saved as pools.csv.' });
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(Papa.parse(text.slice(1), { header: true }).data).toEqual([{ Pool: 'Prüfstand, "A"', Free: '3' }]);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({ defaultPath: 'Seatwatch pools.csv' });
  });

  test('is no file where the user thinks better of it', async () => {
    dialog.showSaveDialog.mockResolvedValue({ filePath: '' });
    expect(await saveTable(table)).toMatchObject({ outcome: 'cancelled' });
  });

  test('leaves the file of before whole where the disk is full', async () => {
    writeFileSync(file, 'last month');
    dialog.showSaveDialog.mockResolvedValue({ filePath: file });
    const handle = await open(file);
    const full = vi
      .spyOn(Object.getPrototypeOf(handle) as typeof handle, 'writeFile')
      .mockRejectedValue(new Error('ENOSPC'));
    await handle.close();
    expect(await saveTable(table)).toMatchObject({ outcome: 'refused' });
    full.mockRestore();
    expect(readFileSync(file, 'utf8')).toBe('last month');
    expect(readdirSync(path.dirname(file))).toEqual(['pools.csv']);
  });

  test('says what to do where it can’t be written', async () => {
    dialog.showSaveDialog.mockResolvedValue({ filePath: path.join(file, 'no-such', 'pools.csv') });
    expect(await saveTable(table)).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(/Check the folder/) as string,
    });
  });
});
