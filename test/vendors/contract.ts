import { describe, test } from 'vitest';
import { logInChecks } from './checks/log-in';
import { malformedChecks } from './checks/malformed';
import { readingChecks } from './checks/reading';
import { redirectChecks } from './checks/redirect';
import { secrecyChecks } from './checks/secrecy';
import { statusChecks } from './checks/status';
import { tlsChecks } from './checks/tls';
import { wireChecks } from './checks/wire';
import { type Check, type Subject, runCheck } from './workbench';

export const allChecks: readonly Check[] = [
  ...readingChecks,
  ...secrecyChecks,
  ...malformedChecks,
  ...logInChecks,
  ...statusChecks,
  ...wireChecks,
  ...tlsChecks,
  ...redirectChecks,
];

/** What every vendor promises, checked on this one. */
export function describeVendor(subject: Subject): void {
  const logsIn = subject.harness.logInPath !== null;
  describe(`${subject.vendor.name} keeps the contract:`, () => {
    for (const check of allChecks.filter(({ needs }) => needs === undefined || logsIn))
      test(check.name, () => runCheck(check, subject));
  });
}
