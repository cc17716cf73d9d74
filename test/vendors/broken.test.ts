import { describe, expect, test } from 'vitest';
import { thinfinity } from '../../electron/vendors/thinfinity';
import { otherBrokenVendors } from './broken/other-vendors';
import { brokenVendors } from './broken/vendor-table';
import { brokenWays } from './broken/way-table';
import { allChecks } from './contract';
import { thinfinityHarness } from './harness/thinfinity';
import { type Subject, runCheck } from './workbench';

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

  test('breaks any promise: each one was seen to be broken', () => {
    const seen = new Set(cases.map(({ name }) => name));
    expect(allChecks.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
