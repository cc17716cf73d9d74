import { describe, expect, test } from 'vitest';
import { checkSecrets, checkSettings } from '../../electron/vendors/connection-check';
import { thinfinity } from '../../electron/vendors/thinfinity';
import { thinfinityHarness } from './harness/thinfinity';
import { Workbench, expectFailure, expectReading } from './workbench';

const license = (serial: string, users: unknown, seats: unknown) => ({
  product: 'Workspace',
  serial,
  usage: { users, seats },
});

async function onBench<T>(run: (bench: Workbench) => Promise<T>): Promise<T> {
  const bench = new Workbench({ vendor: thinfinity, harness: thinfinityHarness });
  return run(bench).finally(() => bench.close());
}

const polled = (data: unknown, path = thinfinityHarness.dataPath) =>
  onBench(async (bench) => {
    const { simulator, poll } = await bench.siteAndJourney();
    simulator.fault({ kind: 'body', text: JSON.stringify(data) }, { path });
    return poll();
  });

const read = async (...licenses: unknown[]) => expectReading(await polled({ data: { res: '0', licenses } }));

describe('a Thinfinity gateway', () => {
  test.each([
    ['http://gw.example:9443', 'http://gw.example:9443'],
    ['https://gw.example/', 'https://gw.example'],
    ['https://gw.example:443/thinfinity//', 'https://gw.example/thinfinity'],
    [' HTTPS://GW.example:9443/__base__/ ', 'https://gw.example:9443/__base__'],
  ])('is addressed by %s', (given, expected) => {
    const checked = checkSettings(thinfinity, { baseUrl: given, clientId: 'x' });
    expect(checked).toMatchObject({ ok: true, value: { baseUrl: expected } });
  });

  test.each([
    'gw.example:9443',
    'ftp://gw.example',
    'https://user:pw@gw.example',
    'https://gw.example/?token=x',
    'https://gw.example/#x',
    'file:///etc/passwd',
    '',
    'https://',
  ])('is not addressed by %j', (given) => {
    const checked = checkSettings(thinfinity, { baseUrl: given, clientId: 'x' });
    expect(checked).toMatchObject({ ok: false, problem: { path: 'settings.baseUrl' } });
    expect(JSON.stringify(checked)).not.toContain('pw@');
  });

  test('is asked under its base, which is added once', () =>
    onBench(async (bench) => {
      const recorded = await bench.recorded();
      for (const address of [recorded.origin, `${recorded.origin}/__base__`, `${recorded.origin}/__base__/`])
        expectReading(await bench.journey(address).poll());
      expect(new Set(recorded.requests.map(({ path }) => path))).toEqual(
        new Set(['/__base__/auth/login', '/__base__/licenses/usage']),
      );
    }));

  test('is sent exactly what its document shows', () =>
    onBench(async (bench) => {
      const recorded = await bench.recorded();
      expectReading(await bench.journey(recorded.origin).poll());
      const [login, usage] = recorded.requests;
      expect(JSON.parse(login?.body ?? '')).toEqual({
        clientID: '4F5F926E-42D9-4F78-9C14-FFD0747A8036',
        clientSecret: 'kklri2mqy7ulrt4y57zdlxd8d1ab4nl9',
        context: 'API Access',
      });
      expect(login).toMatchObject({ query: '', headers: { 'content-type': 'application/json' } });
      expect(login?.headers.authorization).toBeUndefined();
      expect(usage).toMatchObject({
        query: '',
        body: '',
        headers: { authorization: 'Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...' },
      });
    }));
});

describe('its licenses', () => {
  test('may come with counts as digits, and with the result as a number', async () => {
    const outcome = await polled({ data: { res: 0, licenses: [license('AAAA-BBBB', '3', ' 25 ')] } });
    expect(expectReading(outcome).pools).toMatchObject([{ used: 3, total: 25, free: 22 }]);
  });

  test('may be overused, and may own nothing', async () => {
    const { pools } = await read(license('AAAA-BBBB', 28, 25), license('AAAA-CCCC', 0, 0));
    expect(pools).toMatchObject([
      { free: -3, level: 'exhausted' },
      { free: 0, level: 'exhausted' },
    ]);
  });

  test('of the same product and the same last group are two pools', async () => {
    const { pools } = await read(license('AAAA-EOY7', 1, 25), license('BBBB-EOY7', 2, 25));
    expect(pools.map(({ key }) => key.split('.')[0])).toEqual(['EOY7', 'EOY7']);
    expect(new Set(pools.map(({ key }) => key)).size).toBe(2);
    expect(pools.map(({ details }) => details)).toEqual([{ serial: '…EOY7' }, { serial: '…EOY7' }]);
  });

  test.each(['ZAWM-QIIA-ONGR-5524', 'ZAWMQIIAONGR5524', 'ZAWM-QIIA-ONGR5524QQQQ', 'ZAWM-QIIA-'])(
    'tell no more of the serial %s than four letters',
    async (serial) => {
      const [pool] = (await read(license(serial, 1, 25))).pools;
      expect(pool?.details['serial']).toMatch(/^….{1,4}$/);
      expect(JSON.stringify(pool)).not.toContain(serial.slice(0, 8));
    },
  );
});

describe('its errors', () => {
  test('are told by code, never by words that may repeat what was sent', async () => {
    const error = { code: 86, message: 'the password kklri2mq was wrong' };
    const { message } = expectFailure(await polled({ data: {}, error }), 'vendor-error');
    expect(message).toContain('86');
    expect(message).not.toContain('kklri2mq');
  });

  test('at the log-in mean that the credential is refused, also with status 200', async () => {
    const outcome = await polled({ data: {}, error: { code: 86, message: 'no' } }, /login/);
    expect(expectFailure(outcome, 'unauthorized').message).toContain('Configuration Manager');
  });

  test('name the result code of the license query', async () => {
    const { message } = expectFailure(await polled({ data: { res: '87', licenses: [] } }), 'vendor-error');
    expect(message).toContain('87');
  });
});

describe('its set-up', () => {
  test('wants its client secret and no other', () => {
    const settings = { baseUrl: 'https://gw.example', clientId: 'x' };
    expect(checkSecrets(thinfinity, settings, new Set(['clientSecret']))).toBeNull();
    expect(checkSecrets(thinfinity, settings, new Set())).toEqual({
      path: 'secrets.clientSecret',
      problem: 'it is missing',
    });
    expect(checkSecrets(thinfinity, settings, new Set(['clientSecret', 'token']))?.path).toBe(
      'secrets.token',
    );
  });
});
