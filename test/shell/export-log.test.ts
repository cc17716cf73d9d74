import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exportLog } from '../../electron/shell/export-log';
import { actionLogName, checkActionLog, openActionLog } from '../../electron/storage/action-log';
import { ten } from '../support/builders';
import { aFolder } from '../support/profile';

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog, BrowserWindow: { getFocusedWindow: () => null } }));

const intent = {
  at: ten,
  who: { user: 'ida', host: 'ws-1' },
  connection: { id: 'duke', name: '10Duke', vendor: 'tenduke' },
  action: 'deny',
  parameters: { profileId: 'mara' },
};
const ending = {
  ...{ requests: [], results: [], effectiveAt: null, before: null, after: null },
  outcome: 'done' as const,
};

async function aLog(entries: number): Promise<string> {
  const directory = aFolder();
  const log = openActionLog(directory, Date.now);
  for (let count = 0; count < entries; count += 1) await log.end(await log.begin(intent), intent, ending);
  return directory;
}

let target: string;

beforeEach(() => {
  target = path.join(aFolder(), 'proof.jsonl');
  dialog.showSaveDialog.mockReset().mockResolvedValue({ filePath: target });
});

describe('the action log that is exported', () => {
  test('is the same bytes, and verified elsewhere with what proves its end', async () => {
    const directory = await aLog(3);
    const answer = await exportLog(directory, Date.now);
    expect(answer).toMatchObject({
      outcome: 'done',
      message: expect.stringMatching(/proof\.jsonl, with proof\.head\.json/) as string,
    });
    expect(readFileSync(target)).toEqual(readFileSync(path.join(directory, actionLogName)));
    expect(statSync(target).mode & 0o077).toBe(0);
    expect(checkActionLog(target)).toMatchObject({ ok: true, count: 3, isEndKnown: true });
  });

  test('takes an older copy’s place, its proof with it', async () => {
    await exportLog(await aLog(3), Date.now);
    const other = await aLog(1);
    rmSync(path.join(other, 'action-log.head.json'));
    expect((await exportLog(other, Date.now)).message).toMatch(/can’t prove/);
    expect(checkActionLog(target)).toMatchObject({ ok: true, count: 1, isEndKnown: false });
  });

  test('harms nothing where it is saved over itself', async () => {
    const directory = await aLog(2);
    const own = path.join(directory, actionLogName);
    dialog.showSaveDialog.mockResolvedValue({ filePath: own });
    expect(await exportLog(directory, Date.now)).toMatchObject({ outcome: 'done' });
    expect(checkActionLog(own)).toMatchObject({ ok: true, count: 2, isEndKnown: true });
  });

  test('is not there before the first entry, where the user thinks better of it, or the disk refuses', async () => {
    expect(await exportLog(await aLog(0), Date.now)).toMatchObject({ outcome: 'refused' });
    dialog.showSaveDialog.mockResolvedValue({ filePath: '' });
    expect(await exportLog(await aLog(1), Date.now)).toMatchObject({ outcome: 'cancelled' });
    dialog.showSaveDialog.mockResolvedValue({ filePath: path.join(target, 'nowhere', 'log.jsonl') });
    expect(await exportLog(await aLog(1), Date.now)).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(/Check the folder/) as string,
    });
  });
});
