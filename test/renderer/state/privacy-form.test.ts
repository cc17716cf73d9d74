import { expect, test } from 'vitest';
import type { Preferences } from '../../../electron/domain/preferences';
import { PrivacyForm } from '../../../renderer/state/privacy-form.svelte';
import { FakeBridge } from '../../support/fake-bridge';

function aForm(now: Preferences['personal'], message: string | null = null, isSaved = true) {
  const bridge = new FakeBridge({ 'preferences.save': { isSaved, message } });
  return { bridge, form: new PrivacyForm(bridge, () => now) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('to hide names asks once more, since kept ones are deleted', async () => {
  const { bridge, form } = aForm('kept');
  form.choose('hidden');
  expect([form.shown, bridge.sent]).toEqual(['hidden', []]);
  await form.confirm();
  expect(bridge.sent).toEqual([{ name: 'preferences.save', args: { personal: 'hidden' } }]);
  expect(form.news).toMatch(/Names are gone/);
  expect(form.wish).toBeNull();
});

test('thinking better of it saves nothing', () => {
  const { bridge, form } = aForm('kept');
  form.choose('unread');
  form.choose('kept');
  expect([form.shown, form.wish, bridge.sent]).toEqual(['kept', null, []]);
});

test('to show names again needs no second word', async () => {
  const { bridge, form } = aForm('hidden');
  form.choose('kept');
  await settled();
  expect(bridge.sent).toHaveLength(1);
  expect(form.news).toMatch(/come back/);
});

test('what could not be deleted, or saved, is said', async () => {
  const left = aForm('kept', 'inbox.aside-1.json is still there');
  left.form.choose('hidden');
  await left.form.confirm();
  expect(left.form.problem).toBe('inbox.aside-1.json is still there');
  const refused = aForm('unread', null, false);
  refused.form.choose('hidden');
  await settled();
  expect(refused.form.problem).toMatch(/Try again/);
});
