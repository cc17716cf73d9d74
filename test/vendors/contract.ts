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
import { lacking } from './harness';
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

/** What every vendor promises, checked on this one as far as it can be. */
export function describeVendor(subject: Subject, how = '', checks = allChecks): void {
  const lacks = lacking(subject.harness);
  describe(`${subject.vendor.name}${how} keeps the contract:`, () => {
    for (const check of checks.filter(({ needs }) => needs === undefined || !lacks.includes(needs)))
      test(check.name, () => runCheck(check, subject));
  });
}
