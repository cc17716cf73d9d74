import { aLedger, noDelivery, toldIn } from '../support/ledgers';
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { ActionEnding, ActionIntent } from '../../electron/domain/action-record';
import { Secret } from '../../electron/domain/secret';
import { actionLogName, checkActionLog, openActionLog } from '../../electron/storage/action-log';
import { type Stores, openStores } from '../../electron/storage/stores';
import { aConnection, ten } from '../support/builders';
import { aFolder, aProfile } from '../support/profile';
import { aSecretBox } from '../support/secret-box';

vi.mock('electron-store', () => import('../support/electron-store'));
// What is cut here is cut by the test, so that nothing has to wait for the disk.
vi.mock('node:fs', async (original) => ({ ...(await original<object>()), fsyncSync: () => undefined }));

const open = (directory: string): Stores => openStores(aProfile(directory).place, aSecretBox());

async function write(directory: string): Promise<void> {
  const { settings, vault, ledger } = open(directory);
  settings.putConnections([aConnection()]);
  settings.tellOnce('no-tray');
  await vault.store('hq', { clientSecret: new Secret('s3cret') });
  ledger.write(aLedger(['a']), noDelivery);
}

async function stateOf({ settings, vault, ledger }: Stores) {
  const secrets = await vault.open('hq');
  return {
    settings: settings.settings(),
    secret: secrets.ok ? secrets.value['clientSecret']?.reveal() : null,
    raised: toldIn(ledger),
  };
}

const whole = {
  settings: {
    schema: 'seatwatch.settings/1',
    connections: [aConnection()],
    told: ['no-tray'],
    isWeakStorageAllowed: false,
  },
  secret: 's3cret',
  raised: { 'hq a': 'low' },
};

const files = ['settings', 'vault', 'alert-ledger'].flatMap((name) => [
  `${name}.json`,
  `${name}.backup.json`,
]);

describe('a profile with a file that is cut', () => {
  test.each(files)(
    'at any byte of %s has all it had, and so has the next start',
    { timeout: 60_000 },
    async (name) => {
      const original = aFolder();
      await write(original);
      const size = readFileSync(path.join(original, name)).length;
      const wrong: number[] = [];
      for (let bytes = 0; bytes < size; bytes += 1) {
        const directory = path.join(original, 'copy');
        mkdirSync(directory);
        for (const file of files) cpSync(path.join(original, file), path.join(directory, file));
        truncateSync(path.join(directory, name), bytes);
        const states = [await stateOf(open(directory)), await stateOf(open(directory))];
        if (states.some((state) => JSON.stringify(state) !== JSON.stringify(whole))) wrong.push(bytes);
        rmSync(directory, { recursive: true });
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('an action log', () => {
  const intent: ActionIntent = {
    at: ten,
    who: { user: 'tester', host: 'bench' },
    connection: { id: 'duke', name: 'Duke', vendor: 'tenduke' },
    action: 'deny',
    parameters: {},
  };
  const ending: ActionEnding = {
    requests: [],
    outcome: 'done',
    results: [],
    effectiveAt: null,
    before: null,
    after: null,
  };

  async function act(directory: string, times: number): Promise<void> {
    const log = openActionLog(directory, Date.now);
    for (let time = 0; time < times; time += 1) await log.end(await log.begin(intent), intent, ending);
  }

  test.each([1, 3])(
    'whose entry %i was cut at any byte by a crash is whole without it, and goes on',
    async (entry) => {
      const directory = aFolder();
      const file = path.join(directory, actionLogName);
      const head = path.join(directory, 'action-log.head.json');
      await act(directory, entry - 1);
      const before = {
        head: entry === 1 ? null : readFileSync(head),
        size: entry === 1 ? 0 : readFileSync(file).length,
      };
      await act(directory, 1);
      const after = readFileSync(file);
      const noted = before.head ?? Buffer.from(JSON.stringify({ seq: 0, hash: '0'.repeat(64), bytes: 0 }));
      for (let bytes = before.size; bytes < after.length; bytes += 1) {
        writeFileSync(file, after.subarray(0, bytes));
        writeFileSync(head, noted);
        expect([bytes, checkActionLog(file)]).toMatchObject([bytes, { ok: true, count: entry - 1 }]);
        await act(directory, 1);
        expect([bytes, checkActionLog(file)]).toMatchObject([bytes, { ok: true, count: entry }]);
      }
    },
  );

  test('whose note of its end was cut at any byte goes on', async () => {
    const directory = aFolder();
    const head = path.join(directory, 'action-log.head.json');
    await act(directory, 2);
    const text = readFileSync(head);
    for (let bytes = 0; bytes < text.length; bytes += 1) {
      writeFileSync(head, text.subarray(0, bytes));
      expect([bytes, checkActionLog(path.join(directory, actionLogName))]).toMatchObject([
        bytes,
        { ok: true, count: 2 },
      ]);
    }
    await act(directory, 1);
    expect(checkActionLog(path.join(directory, actionLogName))).toMatchObject({
      ok: true,
      count: 3,
      isEndKnown: true,
    });
  });
});
