import current from '../../fixtures/citrix-cloud/current.json';
import history from '../../fixtures/citrix-cloud/historicalusage.json';
import { startCitrixCloud } from '../../../electron/demo/citrix-cloud';
import { unknownValidity } from '../../../electron/domain/validity';
import type { Corruption, VendorHarness } from '../harness';

const customerId = 'xingqit48867';
const clientId = '4f5f926e-42d9-4f78-9c14-ffd0747a8036';
const clientSecret = 'c2VjcmV0IG9mIGEgdGVzdA==';
const pasted = 'ey1.typed.in-by-hand';
const logIn = { token_type: 'bearer', access_token: 'ey1.recorded.token', expires_in: '3600' };

const noCount = [null, undefined, 'many', '', '5.5', -1, 1.5, true, {}, [], [5], 1e300];
const noNumber = ['many', '', '5.5', 1.5, true, {}, [], [5], 1e300];
const noText = [null, undefined, '', 5, true, {}, []];
const noGroup = ['text', 5, true, []];
const noTime = [null, undefined, 'soon', '', 5, {}];

const at = (name: string, junk: readonly unknown[]): Corruption => ({
  path: name.split('.'),
  junk,
  named: name,
});

const body = {
  ...current,
  nextActivatingLicense: { activatingTime: '2027-01-12T00:00:00.0000000Z', activatingCount: 40 },
};

export const citrixCloudHarness: VendorHarness = {
  vendorId: 'citrix-cloud',
  lacks: {
    list: 'The answer is one object for the one product, so that there is no entry to leave out, to repeat or to reorder.',
  },
  settings: (baseUrl, trustUrl = baseUrl) => ({ customerId, clientId, baseUrl, trustUrl }),
  origins: (origin, trust = origin) => [...new Set([origin, trust])],
  secrets: { clientSecret },
  sensitive: [],
  logInPath: /\/tokens\/clients$/,
  dataPath: /\/ud\/current$/,
  sidePaths: [/\/ud\/historicalusage$/],
  atOnce: 1,
  recorded: [
    { method: 'POST', path: `/cctrustoauth2/${customerId}/tokens/clients`, body: logIn },
    { method: 'GET', path: '/licensing/license/enterprise/cloud/cvad/ud/current', body: current },
    { method: 'GET', path: '/licensing/license/enterprise/cloud/cvad/ud/historicalusage', body: history },
  ],
  recordedPools: [
    {
      key: 'cvad.ud',
      product: 'XenDesktop',
      feature: null,
      version: null,
      edition: 'XAXDFull',
      server: null,
      unit: 'licenses',
      used: 3,
      total: 25,
      free: 22,
      reserved: null,
      level: 'ok',
      validity: unknownValidity,
      launches: null,
      expiring: { at: '2023-05-10T00:00:00.000Z', seats: 25, days: 507 },
      activating: null,
      details: {
        customerId,
        totalUsageCount: 3,
        'userLicenseUsage.totalUsageCount': 3,
        'userLicenseUsage.releasedCount': 0,
        'deviceLicenseUsage.totalUsageCount': 3,
        'deviceLicenseUsage.releasedCount': 0,
        totalAvailableLicenseCount: 25,
        remainingLicenseCount: 22,
        timeStamp: '2021-12-19T02:56:22.0215469Z',
        productName: 'XenDesktop',
        'nextExpiredLicenses.nextExpiredTime': '2023-05-10T00:00:00.0000000Z',
        'nextExpiredLicenses.totalCount': 25,
        'nextExpiredLicenses.daysToExpire': 507,
        nextActivatingLicense: null,
        productEdition: 'XAXDFull',
        totalAfterNextExpiry: 0,
      },
      holders: null,
    },
  ],
  recordedDetails: {
    historicalUsageType: 'Monthly',
    historicalUsage: [
      {
        timeStamp: '2021-11-01T00:00:00.0000000Z',
        totalAvailableLicenseCount: 25,
        cumulativeAssignedCount: 2,
        newAssignedCount: 2,
        releasedCount: 0,
        'userLicenseUsage.cumulativeAssignedCount': 2,
        'userLicenseUsage.newAssignedCount': 2,
        'userLicenseUsage.releasedCount': 0,
        'deviceLicenseUsage.cumulativeAssignedCount': 4,
        'deviceLicenseUsage.newAssignedCount': 4,
        'deviceLicenseUsage.releasedCount': 1,
      },
      {
        timeStamp: '2021-12-01T00:00:00.0000000Z',
        totalAvailableLicenseCount: 25,
        cumulativeAssignedCount: 3,
        newAssignedCount: 1,
        releasedCount: 0,
      },
    ],
  },
  start: ({ now, tokenSeconds = 3600, ...server }) =>
    startCitrixCloud({
      ...server,
      customerId,
      clientId,
      clientSecret,
      tokenSeconds,
      bearerToken: pasted,
      now,
      licenses: {
        productName: 'XenDesktop',
        productEdition: 'XAXDFull',
        owned: 40,
        users: () => ({ totalUsageCount: 35, releasedCount: 1 }),
        devices: () => ({ totalUsageCount: 38, releasedCount: 2 }),
        nextExpiry: { at: Date.parse('2027-01-12T00:00:00Z'), seats: 15 },
      },
      history: () => [{ month: '2026-10', owned: 40, users: 30, devices: 33, added: 4 }],
    }).then((simulator) => ({
      simulator,
      logins: () => simulator.logins(),
      forgetTokens: () => simulator.forgetTokens(),
    })),
  sitePools: [
    {
      key: 'cvad.ud',
      unit: 'licenses',
      used: 35,
      total: 40,
      free: 5,
      level: 'low',
      expiring: { at: '2027-01-12T00:00:00.000Z', seats: 15, days: 51 },
    },
  ],
  logInBody: (life) => ({ ...logIn, expires_in: life }),
  body,
  // Not a list: the members in another order.
  reorderedBody: Object.fromEntries(Object.entries(body).toReversed()),
  repeatedBody: null,
  isRepeatedOne: true,
  emptyBody: null,
  emptyKeys: [],
  emptyWarnings: [],
  errorBodies: [
    { type: 'https://errors-api.cloud.com/common/validation', detail: 'Invalid input', parameters: [] },
    { error_description: JSON.stringify({ Code: 400, Message: 'Invalid time format.', Details: '' }) },
    { activityId: '9a1e', message: 'Internal error', statusCode: 500 },
  ],
  frame: [
    at('totalUsageCount', noCount),
    at('totalAvailableLicenseCount', noCount),
    at('remainingLicenseCount', noNumber),
    at('productName', noText),
    at('productEdition', [5, true, {}, []]),
    at('timeStamp', [5, true, {}, []]),
    at('userLicenseUsage', noGroup),
    at('userLicenseUsage.totalUsageCount', noCount),
    at('deviceLicenseUsage', noGroup),
    at('deviceLicenseUsage.totalUsageCount', noCount),
    at('nextExpiredLicenses', noGroup),
    at('nextExpiredLicenses.nextExpiredTime', noTime),
    at('nextExpiredLicenses.totalCount', noCount),
    at('nextExpiredLicenses.daysToExpire', noNumber),
    at('nextActivatingLicense', noGroup),
    at('nextActivatingLicense.activatingTime', noTime),
    at('nextActivatingLicense.activatingCount', noCount),
  ],
  entry: [],
};

/** With a bearer token in place of an API client: nobody logs in, and a refused token can't be renewed. */
export const citrixBearerHarness: VendorHarness = {
  ...citrixCloudHarness,
  lacks: {
    ...citrixCloudHarness.lacks,
    'log-in': 'The token is typed in.',
    'other origin': 'The trust service is none of the connection’s business.',
  },
  settings: (baseUrl) => ({ customerId, baseUrl }),
  origins: (origin) => [origin],
  secrets: { bearerToken: pasted },
  logInPath: null,
  recorded: citrixCloudHarness.recorded.slice(1),
};
