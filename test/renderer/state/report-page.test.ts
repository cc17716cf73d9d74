import { describe, expect, test } from 'vitest';
import type { ReportSource } from '../../../electron/domain/report-wish';
import type { CommandAnswers } from '../../../electron/ipc/contract';
import { ReportPage } from '../../../renderer/state/report-page.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const sources: readonly ReportSource[] = [
  { connectionId: 'ls', columns: [{ id: 'un', label: 'User', kind: 'text' }], hasHistory: false },
  { connectionId: 'eu', columns: null, hasHistory: true },
];

async function aPage(answers: Partial<CommandAnswers> = {}) {
  const bridge = new FakeBridge({ 'reports.sources': sources, ...answers });
  const page = new ReportPage(bridge);
  await page.read();
  const sent = () => bridge.sent.map(({ name }) => name).filter((name) => name !== 'reports.sources');
  return { bridge, page, sent };
}

describe('the page of reports', () => {
  test('offers what each connection has, the first of it chosen', async () => {
    const { page } = await aPage();
    expect(page.choices.map(({ key }) => key)).toEqual(['report ls', 'history eu']);
    expect(page.form?.connectionId).toBe('ls');
    page.choose('history eu');
    expect(page.form).toBeNull();
  });

  test('keeps a form as it was left', async () => {
    const { page } = await aPage();
    if (page.form !== null) page.form.limit = '7';
    page.choose('history eu');
    page.choose('report ls');
    expect(page.form?.limit).toBe('7');
  });

  test('tells how far a report is and what became of it, and asks for one at a time', async () => {
    const { bridge, page, sent } = await aPage({
      'reports.save': { outcome: 'done', message: 'Saved as r.csv, 3 kB.' },
    });
    const { form } = page;
    if (form === null) throw new Error('there is a form');
    const saving = page.save(form);
    expect(page.received).toBe(0);
    bridge.emit('report.progress', { bytes: 300_000 });
    expect(page.received).toBe(300_000);
    await page.save(form);
    page.cancel();
    await saving;
    expect(page.received).toBeNull();
    expect(page.answer?.message).toBe('Saved as r.csv, 3 kB.');
    expect(sent()).toEqual(['reports.save', 'reports.stop']);
  });

  test('reads a history once, and again when it is asked to', async () => {
    const history = { figures: [], months: [], warnings: [] };
    const { page, sent } = await aPage({ 'reports.history': { kind: 'read', history } });
    page.choose('history eu');
    await page.look('eu');
    await page.look('eu');
    expect(sent()).toHaveLength(1);
    await page.look('eu', true);
    expect(sent()).toHaveLength(2);
    expect(page.history).toMatchObject({ connectionId: 'eu', answer: { kind: 'read' } });
  });
});
