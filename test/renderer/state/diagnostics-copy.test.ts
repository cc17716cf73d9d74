import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DiagnosticsCopy } from '../../../renderer/state/diagnostics-copy.svelte';
import { FakeBridge } from '../../support/fake-bridge';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('copying the diagnostics is said for a moment, and for a whole one when it is done again', async () => {
  const bridge = new FakeBridge();
  const copying = new DiagnosticsCopy(bridge);
  await copying.run();
  expect(bridge.sent).toEqual([{ name: 'diagnostics.copy', args: undefined }]);
  expect(copying.isCopied).toBe(true);
  vi.advanceTimersByTime(3000);
  await copying.run();
  vi.advanceTimersByTime(3000);
  expect(copying.isCopied).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(copying.isCopied).toBe(false);
});
