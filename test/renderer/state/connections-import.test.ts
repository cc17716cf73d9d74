import { describe, expect, test } from 'vitest';
import type { ImportAnswer } from '../../../electron/ipc/contract';
import { ConnectionsImport } from '../../../renderer/state/connections-import.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const importWith = (answer: ImportAnswer) => {
  const bridge = new FakeBridge({ 'connections.import': answer });
  return { bridge, importing: new ConnectionsImport(bridge) };
};

describe('taking in a connections file', () => {
  test('shows what came of it until that is dismissed', async () => {
    const { importing } = importWith({ outcome: 'done', message: '3 connections were taken in.' });
    const run = importing.run();
    expect(importing.isRunning).toBe(true);
    await run;
    expect(importing.isRunning).toBe(false);
    expect(importing.answer?.message).toBe('3 connections were taken in.');
    importing.dismiss();
    expect(importing.answer).toBeNull();
  });

  test('says nothing about a file that was not chosen', async () => {
    const { importing } = importWith({ outcome: 'cancelled', message: '' });
    await importing.run();
    expect(importing.answer).toBeNull();
  });

  test('asks for one file at a time', async () => {
    const { bridge, importing } = importWith({ outcome: 'cancelled', message: '' });
    await Promise.all([importing.run(), importing.run()]);
    expect(bridge.sent).toHaveLength(1);
  });
});
