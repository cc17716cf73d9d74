import { describe, expect, test } from 'vitest';
import type { CommandAnswers } from '../../../electron/ipc/contract';
import { WritingForm } from '../../../renderer/state/writing-form.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const fields = [{ name: 'accessToken', label: 'Access token', help: '' }];

function aForm(answers: Partial<CommandAnswers> = {}, kept: readonly string[] = []) {
  const bridge = new FakeBridge({
    'writing.save': { kind: 'saved', id: 'duke', remark: null },
    'writing.view': { fields, kept: ['accessToken'] },
    ...answers,
  });
  const form = new WritingForm(bridge, 'duke', { fields, kept });
  form.begin();
  form.values['accessToken'] = 'writes';
  return { bridge, form };
}

describe('the form of a second credential', () => {
  test('sends what was typed, once, and keeps nothing of it', async () => {
    const { bridge, form } = aForm();
    await Promise.all([form.save(), form.save()]);
    expect(bridge.sent.filter(({ name }) => name === 'writing.save')).toEqual([
      { name: 'writing.save', args: { connectionId: 'duke', secrets: { accessToken: 'writes' } } },
    ]);
    expect([form.isOpen, form.values, form.isKept]).toEqual([false, {}, true]);
    expect(form.news).toMatch(/Kept/);
  });

  test('names what is wrong at its field, and keeps what was typed', async () => {
    const faults = [{ path: 'writeSecrets.accessToken', problem: 'it is missing' }];
    const { form } = aForm({ 'writing.save': { kind: 'faulty', faults } });
    await form.save();
    expect([form.faultOf('accessToken'), form.values['accessToken']]).toEqual(['Enter it.', 'writes']);
  });

  test('names what is wrong elsewhere beside its buttons', async () => {
    const faults = [{ path: 'settings.baseUrl', problem: 'it is missing' }];
    const { form } = aForm({ 'writing.save': { kind: 'faulty', faults } });
    await form.save();
    expect(form.problem).toBe('Enter it.');
  });

  test('tells what a test came to, and forgets it with what was typed', async () => {
    const { form } = aForm({ 'writing.test': { kind: 'taken', mayRead: false } });
    await form.test();
    expect(form.trial).toEqual({ kind: 'taken', mayRead: false });
    form.close();
    expect([form.trial, form.values]).toEqual([null, {}]);
  });

  test('removes what is kept by keeping nothing', async () => {
    const { bridge, form } = aForm({ 'writing.view': { fields, kept: [] } }, ['accessToken']);
    await form.remove();
    expect(bridge.sent[0]?.args).toEqual({ connectionId: 'duke', secrets: {} });
    expect([form.isKept, form.news]).toEqual([false, 'Removed. Actions go with the credential that reads.']);
  });
});
