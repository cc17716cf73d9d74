import { describe, expect, test } from 'vitest';
import type { ActionForm, ActionOffer } from '../../../electron/domain/action-offer';
import type { CommandAnswers } from '../../../electron/ipc/contract';
import { ActionPage } from '../../../renderer/state/action-page.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const leaseId = {
  name: 'leaseId',
  label: 'Lease',
  kind: 'id',
  help: '',
  isRequired: true,
  choices: [],
} as const;
const release: ActionForm = {
  action: 'release',
  label: 'Release a lease',
  effect: 'The lease ends.',
  isRepeatable: true,
  fields: [leaseId],
};
const permission = { isOn: true, allowed: null, dailyCap: null };
const offer: ActionOffer = { kind: 'offered', permission, actions: [release], doneToday: 0 };
const ready = {
  kind: 'ready',
  token: 't1',
  requests: ['POST /authz/'],
  note: null,
  label: release.label,
  effect: release.effect,
} as const;
const ending = {
  requests: [],
  outcome: 'done',
  results: [],
  effectiveAt: null,
  before: null,
  after: null,
} as const;

function aPage(answers: Partial<CommandAnswers> = {}) {
  const bridge = new FakeBridge({
    'actions.offer': offer,
    'writing.view': null,
    'actions.preview': ready,
    'actions.perform': { kind: 'ended', ending, auditId: 'a', isLogged: true },
    ...answers,
  });
  return { bridge, page: new ActionPage(bridge) };
}

describe('the page of actions', () => {
  test('begins an action with what is known of it', async () => {
    const { page } = aPage();
    await page.begin('duke', 'release', { leaseId: 'l-1' });
    expect([page.form?.action, { ...page.values }]).toEqual(['release', { leaseId: 'l-1' }]);
  });

  test('keeps whose lease it was, which nobody holds afterwards', async () => {
    const { page } = aPage();
    await page.begin('duke', 'release', { leaseId: 'l-1' });
    await page.show('Mara Brandt, CutX Pro');
    await page.send();
    expect(page.holder).toBe('Mara Brandt, CutX Pro');
    page.leave();
    expect(page.holder).toBeNull();
  });

  test('shows before it sends, and sends the token of what was shown, once', async () => {
    const { page, bridge } = aPage();
    await page.begin('duke', 'release', { leaseId: 'l-1' });
    await page.send();
    await page.show();
    page.why = 'agreed';
    await Promise.all([page.send(), page.send()]);
    const sent = bridge.sent.filter(({ name }) => name === 'actions.perform');
    expect(sent).toEqual([{ name: 'actions.perform', args: { token: 't1', why: 'agreed' } }]);
    expect([page.preview, page.ended?.ending.outcome]).toEqual([null, 'done']);
  });

  test('names the parameter that is wrong', async () => {
    const fault = { kind: 'faulty', parameter: 'leaseId', problem: 'it is missing' } as const;
    const { page } = aPage({ 'actions.preview': fault });
    await page.begin('duke', 'release');
    await page.show();
    expect([page.fault?.parameter, page.preview]).toEqual(['leaseId', null]);
  });

  test('says why nothing was sent, and needs to be shown again', async () => {
    const { page } = aPage({ 'actions.perform': { kind: 'refused', message: 'Nothing was sent.' } });
    await page.begin('duke', 'release', { leaseId: 'l-1' });
    await page.show();
    await page.send();
    expect([page.problem, page.preview, page.ended]).toEqual(['Nothing was sent.', null, null]);
  });

  test('shows nothing of another connection under the name of one that can’t be read', async () => {
    const { page, bridge } = aPage();
    await page.open('duke');
    bridge.refused.add('actions.offer');
    await page.open('other');
    expect([page.connectionId, page.offer, page.writing]).toEqual(['other', null, null]);
    expect(page.problem).toMatch(/^Seatwatch could not read what may be done here/);
  });

  test('says so where what was filled in is not taken', async () => {
    const { page, bridge } = aPage();
    await page.begin('duke', 'release', { leaseId: 'l'.repeat(3000) });
    bridge.refused.add('actions.preview');
    await page.show();
    expect([page.preview, page.problem]).toEqual([null, expect.stringMatching(/^Nothing was sent: /)]);
  });

  test('keeps what came of an action where the count of the day can’t be read', async () => {
    const { page, bridge } = aPage();
    await page.begin('duke', 'release', { leaseId: 'l-1' });
    await page.show();
    bridge.refused.add('actions.offer');
    await page.send();
    expect([page.ended?.ending.outcome, page.offer, page.problem]).toEqual(['done', offer, null]);
  });
});
