import { describe, expect, test } from 'vitest';
import { vendorById, vendors } from '../../electron/vendors';
import { describeVendor } from './contract';
import type { VendorHarness } from './harness';
import { thinfinityHarness } from './harness/thinfinity';

const harnesses: readonly VendorHarness[] = [thinfinityHarness];

const harnessOf = (id: string) => harnesses.find(({ vendorId }) => vendorId === id);

describe('the registry', () => {
  test('has a harness for each vendor, and no vendor twice', () => {
    expect(harnesses.map(({ vendorId }) => vendorId)).toEqual(vendors.map(({ id }) => id));
    expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
  });

  test('finds a vendor by its id', () => {
    expect(vendorById('thinfinity')?.name).toBe('Thinfinity Workspace');
    expect(vendorById('acme')).toBeUndefined();
    expect(vendorById('toString')).toBeUndefined();
  });

  test.each(vendors)('describes $name so that a form can be made of it', (vendor) => {
    expect(vendor.id).toMatch(/^[a-z][a-z-]*$/);
    expect(vendor.mark).toMatch(/^.{2}$/);
    expect(vendor.docs).toMatch(/^https:\/\//);
    expect(vendor.minimumPollSeconds).toBeGreaterThan(0);
    expect(vendor.defaultPollSeconds).toBeGreaterThanOrEqual(vendor.minimumPollSeconds);
    for (const { label, help } of [...Object.values(vendor.settings), ...Object.values(vendor.secrets)])
      expect([label, help].every((text) => text.length > 2)).toBe(true);
  });
});

for (const vendor of vendors) {
  const harness = harnessOf(vendor.id);
  if (harness !== undefined) describeVendor({ vendor, harness });
}
