import { failed } from '../../../electron/domain/failure';
import { citrixCloud } from '../../../electron/vendors/citrix-cloud';
import { guardant } from '../../../electron/vendors/guardant';
import { licenseStatistics } from '../../../electron/vendors/license-statistics';
import type { Vendor } from '../../../electron/vendors/vendor';
import { citrixCloudHarness } from '../harness/citrix-cloud';
import { guardantHarness } from '../harness/guardant';
import { licenseStatisticsHarness } from '../harness/license-statistics';
import type { Broken } from './broken';

const sideReport = 'a side report that can’t be read costs a warning, and no count of the others';
const ownServer = 'a token is got at its own server, which is a declared origin, too';

const givingUpAtASideReport: Vendor = {
  ...guardant,
  async poll(context) {
    const result = await guardant.poll(context);
    const [warning] = result.ok ? (result.value.warnings ?? []) : [];
    return warning === undefined ? result : failed('vendor-error', warning);
  },
};

const losingCountsWithASideReport: Vendor = {
  ...licenseStatistics,
  async poll(context) {
    const result = await licenseStatistics.poll(context);
    if (!result.ok || !result.value.warnings?.length) return result;
    return { ok: true, value: { ...result.value, pools: result.value.pools.map(emptied) } };
  },
};

const emptied = <T extends { readonly used: number | null }>(pool: T): T => ({ ...pool, used: 0 });

const keepingItsOwnDetails: Vendor = {
  ...licenseStatistics,
  async poll(context) {
    const result = await licenseStatistics.poll(context);
    return result.ok ? { ok: true, value: { ...result.value, details: {} } } : result;
  },
};

const askingOnceMore: Vendor = {
  ...licenseStatistics,
  async poll(context) {
    const result = await licenseStatistics.poll(context);
    return result.ok || result.failure.kind !== 'unauthorized' ? result : licenseStatistics.poll(context);
  },
};

const declaringItsDataOnly: Vendor = {
  ...citrixCloud,
  origins: (settings) => citrixCloud.origins(settings).slice(0, 1),
};

const gettingTokensFromTheDataServer: Vendor = {
  ...citrixCloud,
  poll: ({ settings, ...context }) =>
    citrixCloud.poll({ ...context, settings: { ...settings, trustUrl: settings['baseUrl'] } }),
};

/** Faults that only a vendor with another way than the gateway’s can have. */
export const otherBrokenVendors: readonly Broken[] = [
  {
    what: 'gives up at a side report',
    vendor: givingUpAtASideReport,
    harness: guardantHarness,
    breaks: [sideReport],
  },
  {
    what: 'loses counts with a side report',
    vendor: losingCountsWithASideReport,
    harness: licenseStatisticsHarness,
    breaks: [sideReport],
  },
  {
    what: 'keeps to itself what is told of the connection',
    vendor: keepingItsOwnDetails,
    harness: licenseStatisticsHarness,
    breaks: ['the documented exchange gives exactly the documented pools'],
  },
  {
    what: 'says nothing of a lost side report',
    vendor: {
      ...citrixCloud,
      async poll(context) {
        const result = await citrixCloud.poll(context);
        return result.ok ? { ok: true, value: { ...result.value, warnings: [] } } : result;
      },
    },
    harness: citrixCloudHarness,
    breaks: [sideReport],
  },
  {
    what: 'asks once more where nobody can log in',
    vendor: askingOnceMore,
    harness: licenseStatisticsHarness,
    breaks: [
      'a second refusal is unauthorized, after one more log-in and no third',
      'a wrong secret is unauthorized, after one try',
    ],
  },
  {
    what: 'declares the server of its data only',
    vendor: declaringItsDataOnly,
    harness: citrixCloudHarness,
    breaks: [ownServer],
  },
  {
    what: 'gets its token from the server of the data',
    vendor: gettingTokensFromTheDataServer,
    harness: citrixCloudHarness,
    breaks: [ownServer],
  },
];
