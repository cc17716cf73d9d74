import { expect, test } from 'vitest';
import { OverviewReading } from '../../../renderer/state/overview-reading.svelte';
import { FakeBridge } from '../../support/fake-bridge';
import { usualOverview } from '../../support/overview-facts';

test('the overview is read once, and once more where it was asked for meanwhile', async () => {
  const bridge = new FakeBridge({ 'overview.read': usualOverview });
  const reading = new OverviewReading(bridge);
  expect(reading.facts).toBeNull();
  const first = reading.read();
  void reading.read();
  void reading.read();
  await first;
  expect(bridge.sent).toHaveLength(2);
  expect(reading.facts).toBe(usualOverview);
});
