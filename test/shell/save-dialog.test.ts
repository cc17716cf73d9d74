import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askWhereToSave } from '../../electron/shell/save-dialog';

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog, BrowserWindow: { getFocusedWindow: () => null } }));

const ask = (name = 'pools.csv') => askWhereToSave({ title: 'Save table', name, filters: [] });

beforeEach(() => {
  dialog.showSaveDialog.mockReset().mockResolvedValue({ filePath: '/home/ida/pools.csv' });
});

describe('the question where to save', () => {
  test('offers the name as it is', async () => {
    expect(await ask('Lizenzen Köln.csv')).toBe('/home/ida/pools.csv');
    expect(dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({ defaultPath: 'Lizenzen Köln.csv' });
  });

  test('leads to no other folder, whatever a connection is called', async () => {
    await ask('Citrix EU/DE: "west"\n monthly history.csv');
    expect(dialog.showSaveDialog.mock.calls[0]?.[0]).toMatchObject({
      defaultPath: 'Citrix EU-DE- -west- monthly history.csv',
    });
  });

  test('is asked once, however often the button is pressed', async () => {
    let choose: (answer: { filePath: string }) => void = () => undefined;
    dialog.showSaveDialog.mockReturnValueOnce(new Promise((resolve) => (choose = resolve)));
    const first = ask();
    expect(await ask()).toBeNull();
    expect(dialog.showSaveDialog).toHaveBeenCalledTimes(1);
    choose({ filePath: '' });
    expect(await first).toBeNull();
    expect(await ask()).toBe('/home/ida/pools.csv');
  });

  test('can be asked again after a dialog that failed', async () => {
    dialog.showSaveDialog.mockRejectedValueOnce(new Error('no screen'));
    await expect(ask()).rejects.toThrow('no screen');
    expect(await ask()).toBe('/home/ida/pools.csv');
  });
});
