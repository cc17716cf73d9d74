import { defaultPreferences } from '../../electron/domain/preferences';
import { onlineNetwork } from '../../electron/domain/network';
import { describe, expect, test, vi } from 'vitest';
import type { Board } from '../../electron/ipc/contract';
import { emptyLedger } from '../../electron/domain/ledger';
import { type HandlerParts, createHandlers } from '../../electron/ipc/handlers';
import { createSnapshotStore } from '../../electron/state/snapshot-store';
import { anAlertDesk } from '../support/alert-desk';
import { aConnection, london } from '../support/builders';

vi.mock('electron', () => ({ ipcMain: {} }));

const sender = { webContentsId: 7 };
const place = { connectionId: 'hq', poolKey: 'k' };

function handlersWith() {
  const done: string[] = [];
  const store = createSnapshotStore({
    sinks: [],
    ledger: emptyLedger,
    rules: () => [],
    onSinkError: () => undefined,
  });
  const parts: HandlerParts = {
    overview: () => ({
      risks: [],
      riskCount: 0,
      days: { since: null, changes: [], untold: [] },
      changeCount: 0,
    }),
    store,
    desk: anAlertDesk().desk,
    surroundings: () => ({
      isDemo: false,
      version: '0.1.0',
      reader: london,
      preferences: defaultPreferences,
      vendors: [],
      remarks: ['a'],
      secretStore: 'system',
      network: onlineNetwork,
      unencrypted: [],
    }),
    takePlace: (id) => (id === sender.webContentsId ? place : null),
    refresh: (id) => done.push(`refresh ${id ?? 'all'}`),
    hidePopup: () => done.push('hide'),
    setPinned: (isPinned) => done.push(`pin ${isPinned}`),
    openWindow: (at) => done.push(`open ${JSON.stringify(at)}`),
    savePreferences: () => ({ isSaved: true, message: null }),
    settingsDesk: {
      general: () => ({ startsAtLogin: true, hasShortcut: true, isRestartDue: false }),
      startAtLogin: () => ({ isSaved: true, message: null }),
      restart: () => done.push('restart'),
      network: () => Promise.resolve([]),
      paces: () => [],
      storage: () => ({ folder: '/profile', parts: [] }),
      showFolder: () => Promise.resolve({ outcome: 'done', message: '' }),
      about: () => ({ versions: [], packages: null }),
      keepPage: (page) => done.push(`page ${page}`),
    },
    saveTable: ({ name }) => Promise.resolve({ outcome: 'done', message: `Saved as ${name}.csv.` }),
    copyTable: ({ rows }) => Promise.resolve(void done.push(`copy ${rows.length}`)),
    reports: {
      sources: () => [],
      save: ({ format }) => Promise.resolve({ outcome: 'done', message: `Saved as a ${format}.` }),
      stop: () => done.push('stop report'),
      history: (id) => Promise.resolve({ kind: 'refused', message: `${id} has none.` }),
    },
    printView: (id, name) => Promise.resolve({ outcome: 'done', message: `Printed ${name} of ${id}.` }),
    importFile: () => Promise.resolve({ outcome: 'done', message: '1 connection imported.' }),
    exportFile: () => Promise.resolve({ outcome: 'done', message: '1 connection exported.' }),
    forms: () => [],
    setup: {
      view: () => null,
      test: () => Promise.resolve({ kind: 'stopped' }),
      stopTest: () => done.push('stop test'),
      save: ({ name }) => Promise.resolve({ kind: 'saved', id: name, remark: null }),
      remove: (id) => ({ kind: 'saved', id, remark: null }),
    },
    writing: {
      view: () => null,
      test: () => Promise.resolve({ kind: 'taken', mayRead: true }),
      save: ({ connectionId: id }) => Promise.resolve({ kind: 'saved', id, remark: null }),
    },
    actions: {
      offer: () => ({ kind: 'none', message: 'It can only be read.' }),
      permit: () => ({ isSaved: true, message: null }),
      preview: () => ({ kind: 'refused', message: 'Actions are off.' }),
      perform: (token) => Promise.resolve({ kind: 'refused', message: token }),
      log: () => ({ entries: [], problem: null, isEndKnown: true, head: null }),
      exportLog: () => Promise.resolve({ outcome: 'done', message: 'Saved.' }),
    },
    openLink: (vendor, link) => Promise.resolve(void done.push(`link ${link} of ${vendor}`)),
    copyDiagnostics: () => Promise.resolve(void done.push('copy')),
    switchDemo: (isDemo) => done.push(`demo ${isDemo}`),
    chooseSecretStore: (choice) => done.push(`secrets ${choice}`),
  };
  return { done, store, handlers: createHandlers(parts) };
}

describe('the windows’ commands', () => {
  test('read the whole board at once, as one text', () => {
    const { handlers, store } = handlersWith();
    store.setConnections([aConnection()]);
    const board = JSON.parse(handlers['board.read'](undefined, sender) as string) as Board;
    expect(board.snapshot).toEqual(store.snapshot());
    expect(board.surroundings.remarks).toEqual(['a']);
    expect(board.place).toEqual(place);
  });

  test('do what they are called', () => {
    const { handlers, done } = handlersWith();
    void handlers['board.refresh']({}, sender);
    void handlers['board.refresh']({ connectionId: 'hq' }, sender);
    void handlers['popup.hide'](undefined, sender);
    void handlers['popup.pin']({ isPinned: true }, sender);
    void handlers['window.open']({ pool: place }, sender);
    void handlers['window.open']({}, sender);
    void handlers['window.open']({ page: 'alerts', ruleId: 'default-level' }, sender);
    void handlers['demo.switch']({ isDemo: true }, sender);
    void handlers['secrets.choose']({ choice: 'unlock' }, sender);
    void handlers['link.open']({ vendor: 'tenduke', link: 'docs' }, sender);
    void handlers['diagnostics.copy'](undefined, sender);
    void handlers['table.copy']({ columns: ['Pool'], rows: [['CATIA V5'], ['Meshwright']] }, sender);
    expect(done).toEqual([
      ...[
        'refresh all',
        'refresh hq',
        'hide',
        'pin true',
        'hide',
        `open ${JSON.stringify(place)}`,
        'hide',
        'open null',
        'hide',
        'open {"page":"alerts","ruleId":"default-level"}',
        'demo true',
        'secrets unlock',
        'link docs of tenduke',
        'copy',
        'copy 2',
      ],
    ]);
  });

  test('answer what an import came to', async () => {
    expect(await handlersWith().handlers['connections.import'](undefined, sender)).toMatchObject({
      outcome: 'done',
    });
  });
});
