import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandArguments } from '../../electron/ipc/commands';
import { commandChannel } from '../../electron/ipc/contract';
import { type Handlers, serveCommands } from '../../electron/ipc/serve';

type Listener = (event: unknown, name: unknown, args: unknown) => Promise<unknown>;

const ipcMain = vi.hoisted(() => ({ handle: vi.fn(), removeHandler: vi.fn() }));
vi.mock('electron', () => ({ ipcMain }));

const ownId = 7;
const refused: string[] = [];
const calls: [string, unknown, unknown][] = [];
let stop: () => void;

const names = Object.keys(commandArguments) as (keyof Handlers)[];
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    (args: unknown, sender: unknown) => {
      calls.push([name, args, sender]);
      return `answer to ${name}`;
    },
  ]),
) as unknown as Handlers;

beforeEach(() => {
  vi.clearAllMocks();
  refused.length = calls.length = 0;
  stop = serveCommands({
    handlers,
    isOwnWindow: (id) => id === ownId,
    origin: 'app://seatwatch',
    onRefused: (why) => refused.push(why),
  });
});

function anEvent({ id = ownId, url = 'app://seatwatch/popup/index.html', frame = 'main' } = {}) {
  const mainFrame = { url };
  const frames: Record<string, unknown> = { main: mainFrame, inner: { url }, gone: null };
  return { sender: { id, mainFrame }, senderFrame: frames[frame] };
}

const listener = () => ipcMain.handle.mock.calls[0]?.[1] as Listener;
const send = (name: unknown, args: unknown, event: unknown = anEvent()) => listener()(event, name, args);

describe('a command of a window', () => {
  test('is done, for the window that sent it', async () => {
    expect(ipcMain.handle.mock.calls[0]?.[0]).toBe(commandChannel);
    expect(await send('popup.pin', { isPinned: true })).toBe('answer to popup.pin');
    expect(calls).toEqual([['popup.pin', { isPinned: true }, { webContentsId: ownId }]]);
    expect(refused).toEqual([]);
  });

  test.each([
    ['another site', anEvent({ url: 'https://evil.example/popup/index.html' })],
    ['a site that begins like ours', anEvent({ url: 'app://seatwatch.evil/index.html' })],
    ['another host of our scheme', anEvent({ url: 'app://other/index.html' })],
    ['a file', anEvent({ url: 'file:///popup/index.html' })],
    ['no page', anEvent({ url: '' })],
    ['a frame inside', anEvent({ frame: 'inner' })],
    ['a frame that is gone', anEvent({ frame: 'gone' })],
    ['a window that is not ours', anEvent({ id: 8 })],
  ])('is refused from %s, and nothing is done', async (_what, event) => {
    await expect(send('popup.hide', undefined, event)).rejects.toThrow('refused');
    expect(calls).toEqual([]);
    expect(refused).toEqual(['a command came from a foreign page']);
  });

  test.each([
    ['unknown'],
    ['toString'],
    ['__proto__'],
    ['constructor'],
    [5],
    [null],
    [undefined],
    [['popup.hide']],
    [{}],
  ])('is refused where it is called %j', async (name) => {
    await expect(send(name, undefined)).rejects.toThrow('refused');
    expect([calls, refused]).toEqual([[], ['an unknown command came']]);
  });

  test.each([
    ['board.read', {}],
    ['board.refresh', undefined],
    ['board.refresh', { connectionId: '' }],
    ['board.refresh', { connectionId: 'x'.repeat(201) }],
    ['board.refresh', { connectionId: 'hq', force: true }],
    ['popup.hide', null],
    ['popup.pin', {}],
    ['popup.pin', { isPinned: 'yes' }],
    ['window.open', { pool: { connectionId: 'hq' } }],
    ['window.open', { pool: { connectionId: 'hq', poolKey: 'x'.repeat(1001) } }],
    ['connections.import', '/etc/passwd'],
    ['demo.switch', { isDemo: 1 }],
    ['link.open', { vendor: 'tenduke', link: 'https://evil.example/' }],
    ['link.open', { vendor: 'tenduke', link: 'docs', url: 'https://evil.example/' }],
    ['link.open', { vendor: '', link: 'docs' }],
    ['diagnostics.copy', '/etc/passwd'],
    ['popup.pin', JSON.parse('{"isPinned":true,"__proto__":{"isAdmin":true}}')],
    ['popup.pin', JSON.parse('{"isPinned":true,"constructor":1}')],
  ])('%s is refused with %j', async (name, args) => {
    await expect(send(name, args)).rejects.toThrow('refused');
    expect(calls).toEqual([]);
    expect(refused).toEqual([`the command ${name} came with wrong arguments`]);
  });

  test.each([
    ['a long text', 'popup.hide', 'x'.repeat(200_000)],
    ['a long name', 'x'.repeat(200_000), undefined],
    ['many values', 'popup.hide', Array.from({ length: 200_000 }, () => 0)],
    ['a hole of a list', 'popup.hide', new Array(2 ** 31)],
    ['bytes', 'popup.pin', new Uint8Array(10)],
    ['a map', 'popup.pin', new Map([['isPinned', true]])],
  ])('is refused with %s in it before its shape is looked at', async (_what, name, args) => {
    await expect(send(name, args)).rejects.toThrow('refused');
    expect(calls).toEqual([]);
    expect(refused).toEqual(['a command came with too much in it']);
  });

  test('is heard until nobody serves any more', () => {
    stop();
    expect(ipcMain.removeHandler).toHaveBeenCalledWith(commandChannel);
  });
});
