import { describe, expect, test } from 'vitest';
import type { ImportAnswer } from '../../../electron/ipc/contract';
import { ViewPrint } from '../../../renderer/state/view-print.svelte';
import { FakeBridge } from '../../support/fake-bridge';

const printWith = (answer: ImportAnswer, name: string | null = 'Pools') => {
  const bridge = new FakeBridge({ 'view.print': answer });
  return { bridge, print: new ViewPrint(bridge, () => name) };
};

describe('printing a view', () => {
  test('says where it went, and prints one at a time', async () => {
    const { bridge, print } = printWith({ outcome: 'done', message: 'Saved as p.pdf.' });
    await Promise.all([print.run(), print.run()]);
    expect(bridge.sent).toEqual([{ name: 'view.print', args: { name: 'Pools' } }]);
    expect(print.answer?.message).toBe('Saved as p.pdf.');
  });

  test('says nothing where no place was chosen', async () => {
    const { print } = printWith({ outcome: 'cancelled', message: 'Nothing was saved.' });
    await print.run();
    expect(print.answer).toBeNull();
  });

  test('is not offered on pages that are no views', async () => {
    const { bridge, print } = printWith({ outcome: 'done', message: '' }, null);
    expect(print.isOffered).toBe(false);
    await print.run();
    expect(bridge.sent).toEqual([]);
  });
});
