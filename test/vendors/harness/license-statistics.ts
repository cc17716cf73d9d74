import server3 from '../../fixtures/license-statistics/server-3-current-usage.json';
import server4 from '../../fixtures/license-statistics/server-4-current-usage.json';
import usage from '../../fixtures/license-statistics/new/current-license-usage.json';
import highest from '../../fixtures/license-statistics/new/highest-license-usage.json';
import users from '../../fixtures/license-statistics/new/users-current.json';
import { type SimulatedFeature, startLicenseStatistics } from '../../../electron/demo/license-statistics';
import { unknownValidity } from '../../../electron/domain/validity';
import type { Corruption, VendorHarness } from '../harness';

const token = 'f1a9c2-secret-token-77';

const unsaid = {
  feature: null,
  edition: null,
  launches: null,
  expiring: null,
  activating: null,
} as const;

const holder = (user: string, host: string, seats: number, since: string) => ({
  user,
  host,
  seats,
  since,
  until: null,
  leaseId: null,
  reservation: null,
});

const feature = (lsid: number, total: number): SimulatedFeature => ({
  lsid,
  lsn: `lm-x ${lsid}`,
  fid: 12,
  fns: 'solver',
  fv: '2.1',
  total,
  reserved: 'N/A',
  expires: '2027-05-20',
});

const features = [feature(3, 10), feature(4, 4)] as const;

const row = ({ lsid, lsn, fid, fns, fv }: SimulatedFeature, uid: number, lus: number) => ({
  uid,
  un: `user${uid}`,
  hn: `ws-${uid}`,
  fid,
  fns,
  fv,
  ftype: 'floating',
  lus,
  lco: '2026-11-22 08:00:00',
  lsid,
  lsn,
});

const rows = [row(features[0], 41, 3), row(features[1], 42, 4)] as const;
const bodyOf = (data: readonly unknown[]) => ({
  success: true,
  msg: null,
  data,
  code: null,
  totalCount: data.length,
});

const noCount = [null, undefined, 'many', '', '5.5', -1, 1.5, true, {}, [], [5], 1e300];
const noText = [true, {}, []];
const noGroup = [null, undefined, 'text', 5, true];

const inFirst = (name: string, junk: readonly unknown[]): Corruption => ({
  path: ['data', 0, name],
  junk,
  named: `data[0].${name}`,
});

const base = '/api/v1/report';

export const licenseStatisticsHarness: VendorHarness = {
  vendorId: 'license-statistics',
  lacks: {
    'log-in': 'The token is made by hand and sent with each request: a 401 can’t be mended by a log-in.',
    'other origin': 'There is no log-in that another server could serve.',
  },
  settings: (baseUrl) => ({ baseUrl }),
  origins: (origin) => [origin],
  secrets: { token },
  sensitive: [],
  logInPath: null,
  dataPath: /\/users\/current\/json$/,
  sidePaths: [
    /\/users\/license\/current-usage\/json$/,
    /\/users\/license\/highest-usage\/json$/,
    /\/license-server\/3\/current-usage\/json$/,
  ],
  // The reports beside the list of users are asked for together.
  atOnce: 4,
  recorded: [
    { method: 'GET', path: `${base}/users/current/json`, body: users },
    { method: 'GET', path: `${base}/users/license/current-usage/json`, body: usage },
    { method: 'GET', path: `${base}/users/license/highest-usage/json`, body: highest },
    { method: 'GET', path: `${base}/license-server/3/current-usage/json`, body: server3 },
    { method: 'GET', path: `${base}/license-server/4/current-usage/json`, body: server4 },
  ],
  recordedPools: [
    {
      ...unsaid,
      key: '3.12',
      product: 'solver',
      version: '2.1',
      server: 'lm-x 1',
      unit: 'licenses',
      used: 3,
      total: 10,
      free: 7,
      reserved: null,
      level: 'ok',
      validity: { kind: 'until', from: null, until: '2027-05-20T00:00:00.000Z', days: null },
      details: {
        ...{ lsid: 3, fid: 12, ftype: 'floating', ft: 10, frvd: 'N/A', fexp: '2027-05-20' },
        ...{ fu: 3, fbrwd: 0, futil: 30 },
      },
      holders: [
        holder('alice', 'ws-07', 1, '2017-05-20 10:20:00'),
        holder('alice', 'ws-08', 2, '2017-05-20 10:41:07'),
      ],
    },
    {
      ...unsaid,
      key: '4.12',
      product: 'solver',
      version: '2.1',
      server: 'lm-x 2',
      unit: 'licenses',
      used: 4,
      total: null,
      free: null,
      reserved: 2,
      level: 'uncounted',
      validity: unknownValidity,
      details: {
        ...{ lsid: 4, fid: 12, ftype: 'floating', ft: 'Unlimited', frvd: 2 },
        ...{ fu: 4, fbrwd: 1, futil: 0 },
      },
      holders: [holder('bob', 'ws-11', 4, '2017-05-20 11:02:30')],
    },
    {
      ...unsaid,
      key: 'users',
      product: 'License Statistics users',
      version: null,
      server: null,
      unit: 'users',
      used: 93,
      total: 100,
      free: 7,
      reserved: null,
      level: 'critical',
      validity: unknownValidity,
      details: { current: 82 },
      holders: null,
    },
  ],
  recordedDetails: {
    highestUsage: [
      { user: 'bob', seats: 4 },
      { user: 'alice', seats: 3 },
    ],
  },
  start: async ({ tls, port }) => {
    const simulator = await startLicenseStatistics({
      ...(tls === undefined ? {} : { tls }),
      ...(port === undefined ? {} : { port }),
      version: '6.2',
      token,
      users: { known: 93, licensed: 100 },
      sessions: () =>
        rows.map(({ uid, un, hn, lus, lco }, index) => ({
          feature: features[index] ?? features[0],
          uid,
          user: un,
          host: hn,
          seats: lus,
          checkedOut: lco,
        })),
    });
    return { simulator, logins: () => 0, forgetTokens: () => undefined };
  },
  sitePools: [
    { key: '3.12', unit: 'licenses', used: 3, total: 10, free: 7, level: 'ok' },
    { key: '4.12', unit: 'licenses', used: 4, total: 4, free: 0, level: 'exhausted' },
    { key: 'users', unit: 'users', used: 93, total: 100, free: 7, level: 'critical' },
  ],
  logInBody: () => ({}),
  body: bodyOf(rows),
  reorderedBody: bodyOf(rows.toReversed()),
  repeatedBody: bodyOf([...rows, ...rows]),
  // Each row is a check-out of its own and counts, but a pool is one feature of one server: the same pools, doubled use.
  isRepeatedOne: true,
  emptyBody: bodyOf([]),
  // The seats of License Statistics itself are in a report of their own.
  emptyKeys: ['users'],
  emptyWarnings: [],
  errorBodies: [
    { success: false, msg: 'Report is not available', data: null, code: 1099, totalCount: 0 },
    { success: false, msg: null, data: rows, code: null },
    { success: false },
  ],
  frame: [
    { path: ['success'], junk: [null, undefined, 'true', 1, {}], named: 'success' },
    { path: ['data'], junk: [...noGroup, {}], named: 'data' },
    { path: ['totalCount'], junk: noCount.slice(2), named: 'totalCount' },
  ],
  entry: [
    { path: ['data', 0], junk: [null, 'text', 5, []], named: 'data[0]' },
    inFirst('lsid', noCount),
    inFirst('fid', noCount),
    inFirst('lus', [...noCount, 1_000_000_001]),
    inFirst('uid', noText),
    inFirst('un', noText),
    inFirst('hn', noText),
    inFirst('lco', noText),
    inFirst('lsn', noText),
    inFirst('fns', noText),
    inFirst('fv', noText),
    inFirst('ftype', noText),
  ],
};
