import usage from '../../fixtures/license-statistics/new/current-license-usage.json';
import highest from '../../fixtures/license-statistics/new/highest-license-usage.json';
import users from '../../fixtures/license-statistics/new/users-current.json';
import oldUsage from '../../fixtures/license-statistics/old/current-license-usage.json';
import oldHighest from '../../fixtures/license-statistics/old/highest-license-usage.json';
import oldUsers from '../../fixtures/license-statistics/old/users-current.json';
import type { VendorHarness } from '../harness';
import { licenseStatisticsHarness } from './license-statistics';

const oldBodies = new Map<unknown, unknown>([
  [users, oldUsers],
  [usage, oldUsage],
  [highest, oldHighest],
]);

const ofFeatures = licenseStatisticsHarness.recordedPools.slice(0, 2);
const ofUsers = licenseStatisticsHarness.recordedPools.slice(2);

/** The shape before version 6: the same check-outs; the users as those with and those without licenses. */
export const oldStatisticsHarness: VendorHarness = {
  ...licenseStatisticsHarness,
  recorded: licenseStatisticsHarness.recorded.map((one) => ({
    ...one,
    body: oldBodies.get(one.body) ?? one.body,
  })),
  recordedPools: [
    ...ofFeatures,
    ...ofUsers.map((pool) => ({
      ...pool,
      ...{ used: 2, total: null, free: null, level: 'uncounted' as const },
      details: { current: 2, 'hu0.tu': 91 },
    })),
  ],
};
