import { describe, test } from 'vitest';
import { logInChecks } from './checks/log-in';
import { malformedChecks } from './checks/malformed';
import { readingChecks } from './checks/reading';
import { redirectChecks } from './checks/redirect';
import { secrecyChecks } from './checks/secrecy';
import { statusChecks } from './checks/status';
import { tlsChecks } from './checks/tls';
import { sideChecks } from './checks/side';
import { wireChecks } from './checks/wire';
import { type VendorHarness, lacking } from './harness';
import { type Check, type Subject, runCheck } from './workbench';

export const allChecks: readonly Check[] = [
  ...readingChecks,
  ...secrecyChecks,
  ...malformedChecks,
  ...logInChecks,
  ...sideChecks,
  ...statusChecks,
  ...wireChecks,
  ...tlsChecks,
  ...redirectChecks,
];

/** The checks that can be made on a vendor. */
export function checksFor(harness: VendorHarness, checks = allChecks): readonly Check[] {
  const lacks = lacking(harness);
  return checks.filter(({ needs }) => needs === undefined || !lacks.includes(needs));
}

/** What every vendor promises, checked on this one as far as it can be. */
export function describeVendor(subject: Subject, how = '', checks = allChecks): void {
  describe(`${subject.vendor.name}${how} keeps the contract:`, () => {
    for (const check of checksFor(subject.harness, checks)) test(check.name, () => runCheck(check, subject));
  });
}
