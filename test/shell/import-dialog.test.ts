import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createImportDialog } from '../../electron/shell/import-dialog';
import { type Stores, openStores } from '../../electron/storage/stores';
import { vendorById } from '../../electron/vendors';
import { aConnectionsFile, anEntry } from '../support/connections-text';
import { aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn() }));
const focused = vi.hoisted(() => ({ window: null as object | null }));
vi.mock('electron', () => ({ dialog, BrowserWindow: { getFocusedWindow: () => focused.window } }));
vi.mock('electron-store', () => import('../support/electron-store'));

let stores: Stores;

beforeEach(() => {
  focused.window = null;
  dialog.showOpenDialog.mockReset();
  stores = openStores(aProfile().place, aSecretBox());
});

function choose(...filePaths: string[]) {
  dialog.showOpenDialog.mockResolvedValue({ filePaths });
  return createImportDialog({ vendorById, env: {} }, stores)();
}

describe('an import from the window', () => {
  test('takes the connections of the chosen file in', async () => {
    expect(await choose(aConnectionsFile([anEntry()]))).toEqual({
      outcome: 'done',
      message: '1 connection imported.',
    });
    expect(stores.settings.settings().connections.map(({ id }) => id)).toEqual(['hq']);
  });

  test('says what was changed', async () => {
    const { message } = await choose(aConnectionsFile([anEntry({ pollSeconds: 5 })]));
    expect(message).toMatch(/^1 connection imported\. .*30 is used instead of 5\.$/);
  });

  test('is asked for above the window that it was wished in, also above the popup', async () => {
    focused.window = { id: 7 };
    await choose();
    expect(dialog.showOpenDialog).toHaveBeenCalledWith(
      focused.window,
      expect.objectContaining({ title: 'Import connections' }),
    );
  });

  test('opens one dialog, however often it is wished', async () => {
    dialog.showOpenDialog.mockResolvedValue({ filePaths: [] });
    const ask = createImportDialog({ vendorById, env: {} }, stores);
    await Promise.all([ask(), ask(), ask()]);
    expect(dialog.showOpenDialog).toHaveBeenCalledTimes(1);
    await ask();
    expect(dialog.showOpenDialog).toHaveBeenCalledTimes(2);
  });

  test('is nothing where no file is chosen', async () => {
    expect(await choose()).toEqual({ outcome: 'cancelled', message: 'Nothing was imported.' });
  });

  test.each<[string, () => string, string]>([
    [
      'of a wrong file',
      () => aConnectionsFile([{ id: 'b' }]),
      'The file can’t be imported. connections[0].vendor: it is missing.',
    ],
    [
      'of what is there already',
      () => aConnectionsFile([anEntry()]),
      'Nothing was imported, since the connection “hq” is there already. Give it another id in the file.',
    ],
  ])('%s is refused in words, and changes nothing', async (_what, file, message) => {
    await choose(aConnectionsFile([anEntry()]));
    const before = stores.settings.settings();
    expect(await choose(file())).toEqual({ outcome: 'refused', message });
    expect(stores.settings.settings()).toEqual(before);
  });

  test('says so where the settings cannot be written', async () => {
    stores = { ...stores, settings: { ...stores.settings, putConnections: () => false } };
    expect(await choose(aConnectionsFile([anEntry()]))).toMatchObject({ outcome: 'refused' });
  });
});
