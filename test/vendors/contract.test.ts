import { describe, expect, test } from 'vitest';
import { vendorById, vendors } from '../../electron/vendors';
import { logInChecks } from './checks/log-in';
import { secrecyChecks } from './checks/secrecy';
import { statusChecks } from './checks/status';
import { allChecks, describeVendor } from './contract';
import { type VendorHarness, lacking } from './harness';
import { citrixBearerHarness, citrixCloudHarness } from './harness/citrix-cloud';
import { guardantHarness } from './harness/guardant';
import { licenseStatisticsHarness } from './harness/license-statistics';
import { oldStatisticsHarness } from './harness/license-statistics-old';
import { tendukeFlatHarness, tendukeHarness, tendukeTokenHarness } from './harness/tenduke';
import { thinfinityHarness } from './harness/thinfinity';

const harnesses: readonly VendorHarness[] = [
  thinfinityHarness,
  licenseStatisticsHarness,
  tendukeHarness,
  guardantHarness,
  citrixCloudHarness,
];

// Another way in changes what the credential comes to, and nothing else.
const otherWays: readonly VendorHarness[] = [tendukeTokenHarness, citrixBearerHarness];
// Another shape of the same answers.
const otherShapes: readonly VendorHarness[] = [oldStatisticsHarness, tendukeFlatHarness];
const exchangeChecks = allChecks.filter(({ name }) => name.startsWith('the documented exchange'));
const credentialChecks = [...logInChecks, ...secrecyChecks, ...statusChecks];

const harnessOf = (id: string) => harnesses.find(({ vendorId }) => vendorId === id);

describe('the registry', () => {
  test('has a harness for each vendor, and no vendor twice', () => {
    expect(harnesses.map(({ vendorId }) => vendorId)).toEqual(vendors.map(({ id }) => id));
    expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
  });

  test.each([...harnesses, ...otherWays])('gives the reason for what $vendorId lacks', (harness) => {
    expect(Object.keys(harness.lacks).sort()).toEqual([...lacking(harness)].sort());
    for (const reason of Object.values(harness.lacks)) expect(reason).toMatch(/^.{20,}\.$/);
  });

  test('has a vendor for each check', () => {
    const unused = allChecks.filter(
      ({ needs }) => needs !== undefined && harnesses.every((harness) => lacking(harness).includes(needs)),
    );
    expect(unused).toEqual([]);
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
    for (const { words } of [...Object.values(vendor.settings), ...Object.values(vendor.secrets)])
      expect(Object.values(words()).every((text) => text.length > 2)).toBe(true);
  });
});

for (const vendor of vendors) {
  const harness = harnessOf(vendor.id);
  if (harness !== undefined) describeVendor({ vendor, harness });
  for (const way of otherWays.filter(({ vendorId }) => vendorId === vendor.id))
    describeVendor({ vendor, harness: way }, ' with a token that was typed in', credentialChecks);
  for (const shape of otherShapes.filter(({ vendorId }) => vendorId === vendor.id))
    describeVendor({ vendor, harness: shape }, ' in its other shape', exchangeChecks);
}
