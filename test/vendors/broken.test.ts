import { describe, expect, test } from 'vitest';
import { thinfinity } from '../../electron/vendors/thinfinity';
import { otherBrokenVendors } from './broken/other-vendors';
import { brokenVendors } from './broken/vendor-table';
import { brokenWays } from './broken/way-table';
import { failed } from '../../electron/domain/failure';
import { vendors } from '../../electron/vendors';
import { allChecks, checksFor } from './contract';
import { citrixCloudHarness } from './harness/citrix-cloud';
import { guardantHarness } from './harness/guardant';
import { licenseStatisticsHarness } from './harness/license-statistics';
import { tendukeHarness } from './harness/tenduke';
import { thinfinityHarness } from './harness/thinfinity';
import { type Subject, runCheck } from './workbench';

// These are kept on the way to the vendor, so that it is not even asked.
const keptBefore = [
  'a missing secret is misconfigured, and nothing is asked',
  'a CA file that holds no certificate is misconfigured',
];

const harnesses = [
  thinfinityHarness,
  licenseStatisticsHarness,
  tendukeHarness,
  guardantHarness,
  citrixCloudHarness,
];

const cases = [...brokenVendors, ...otherBrokenVendors, ...brokenWays].flatMap(({ breaks, ...broken }) =>
  breaks.map((name) => ({ name, ...broken })),
);

describe('the contract catches a vendor that', () => {
  test.each(cases)(
    '$what: $name',
    async ({ name, vendor = thinfinity, harness = thinfinityHarness, createHttp, tokenFor }) => {
      const check = allChecks.find((one) => one.name === name);
      if (check === undefined) throw new Error(`there is no check called “${name}”`);
      const subject: Subject = {
        vendor,
        harness,
        ...(createHttp === undefined ? {} : { createHttp }),
        ...(tokenFor === undefined ? {} : { tokenFor: tokenFor() }),
      };
      await expect(runCheck(check, subject)).rejects.toMatchObject({ name: 'AssertionError' });
    },
  );

  // So no check passes a vendor because its harness gives it nothing to look at.
  test.each(harnesses)('does nothing: every check that $vendorId has', async (harness) => {
    const real = vendors.find(({ id }) => id === harness.vendorId);
    if (real === undefined) throw new Error(`there is no vendor ${harness.vendorId}`);
    const nothing = failed('not-entitled', 'It does nothing, in a kind of failure that no check asks for.');
    const vendor = { ...real, origins: () => ['http://x.example'], poll: () => Promise.resolve(nothing) };
    const passed: string[] = [];
    for (const check of checksFor(harness).filter(({ name }) => !keptBefore.includes(name)))
      await runCheck(check, { vendor, harness }).then(
        () => passed.push(check.name),
        () => undefined,
      );
    expect(passed).toEqual([]);
  });

  test('breaks any promise: each one was seen to be broken', () => {
    const seen = new Set(cases.map(({ name }) => name));
    expect(allChecks.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
