import { describe, expect, test } from 'vitest';
import type { CommandAnswers, VendorForm } from '../../../electron/ipc/contract';
import { ConnectionForm } from '../../../renderer/state/connection-form.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const field = { help: '', isRequired: true, choices: [] };
const form: VendorForm = {
  vendor: 'thinfinity',
  name: 'Thinfinity Workspace',
  mark: 'Tw',
  settings: [
    { ...field, name: 'baseUrl', label: 'Address', kind: 'url' },
    { ...field, name: 'servers', label: 'Servers', kind: 'list', isRequired: false },
  ],
  secrets: [{ ...field, name: 'clientSecret', label: 'Client secret', kind: 'secret' }],
  defaultPollSeconds: 60,
  minimumPollSeconds: 30,
};
const view = {
  id: 'hq',
  vendor: 'thinfinity',
  name: 'HQ',
  pollSeconds: 90,
  settings: { baseUrl: 'https://gateway.example', servers: ['1', '2'] },
  keptSecrets: ['clientSecret'],
  tls: null,
};
const aForm = (answers: Partial<CommandAnswers> = {}, of: typeof view | null = view) => {
  const bridge = new FakeBridge(answers);
  return { bridge, filled: new ConnectionForm(bridge, form, of) };
};

describe('a form of a connection', () => {
  test('shows what is set up, and sends nothing of a kept secret', () => {
    const { filled } = aForm();
    expect([filled.name, filled.pollSeconds, { ...filled.settings }, filled.isChanged]).toEqual([
      'HQ',
      '90',
      { baseUrl: 'https://gateway.example', servers: '1, 2' },
      false,
    ]);
    expect(filled.draft).toMatchObject({ id: 'hq', pollSeconds: 90, secrets: {}, forgotten: [], tls: null });
    expect(form.secrets.map((secret) => filled.isKept(secret))).toEqual([true]);
  });

  test('keeps the name that others know, whatever is typed', () => {
    const { filled } = aForm();
    filled.name = '';
    expect(filled.savedName).toBe('HQ');
  });

  test('replaces a secret by what is typed, and forgets it where nothing is', () => {
    const { filled } = aForm();
    filled.replace('clientSecret');
    expect(filled.draft).toMatchObject({ secrets: {}, forgotten: ['clientSecret'] });
    filled.secrets['clientSecret'] = 'new';
    expect(filled.draft).toMatchObject({ secrets: { clientSecret: 'new' }, forgotten: [] });
    filled.keep('clientSecret');
    expect(filled.draft).toMatchObject({ secrets: {}, forgotten: [] });
  });

  test('names what main would not even read at its field, and asks nobody', async () => {
    const { filled, bridge } = aForm();
    [filled.pollSeconds, filled.pin] = ['often', 'AA:BB'];
    await filled.test();
    expect(filled.faultOf('pollSeconds')).toMatch(/^Expected a number of seconds/);
    expect(filled.faultOf('tls.pinSha256')).toMatch(/^Expected a SHA-256/);
    expect(bridge.sent).toEqual([]);
  });

  test('shows main’s faults at their fields, and others below', async () => {
    const faults = [
      { path: 'settings.baseUrl', problem: 'it is missing' },
      { path: 'settings', problem: 'give either one or the other' },
    ];
    const { filled } = aForm({ 'connections.test': { kind: 'faulty', faults } }, null);
    await filled.test();
    expect([filled.faultOf('settings.baseUrl'), filled.problem]).toEqual([
      'Enter it.',
      'Give either one or the other.',
    ]);
  });

  test('keeps no secret in the window once it is saved', async () => {
    const { filled } = aForm({ 'connections.save': { kind: 'saved', id: 'hq', remark: null } }, null);
    filled.secrets['clientSecret'] = 'typed';
    await filled.save();
    expect({ ...filled.secrets }).toEqual({});
  });

  test('pins what was shown, and tries again', async () => {
    const pools = { kind: 'read', durationMs: 12, pools: [], warnings: [] } as const;
    const { filled, bridge } = aForm({ 'connections.test': pools });
    const print = Array.from({ length: 32 }, () => 'AB').join(':');
    await filled.pinShown(print);
    expect(bridge.sent).toMatchObject([{ args: { tls: { pinSha256: print } } }]);
    expect(filled.tested).toEqual(pools);
  });

  test('stops a try that nobody waits for', async () => {
    const { filled, bridge } = aForm({ 'connections.test': { kind: 'stopped' } });
    const trying = filled.test();
    filled.leave();
    await trying;
    expect(bridge.sent.map(({ name }) => name)).toEqual(['connections.test', 'connections.stopTest']);
    expect(filled.tested).toBeNull();
  });
});
