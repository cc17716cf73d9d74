import features from '../../fixtures/guardant/features.json';
import { startGuardant } from '../../../electron/demo/guardant';
import type { Pool } from '../../../electron/domain/pool';
import { perpetual } from '../../../electron/domain/validity';
import type { Corruption, VendorHarness } from '../harness';

const vendor = { publicCode: 1_368_487_351, publicCodeText: 'DEMONVK' };

const unsaid = {
  version: null,
  edition: null,
  server: null,
  launches: null,
  expiring: null,
  activating: null,
  holders: null,
} as const;

/** What the document's sample says of a feature, under the names of the details. */
const said = (index: number) => {
  const { flags, vendor: owner, ...fields } = features.features[index] ?? features.features[0]!;
  return {
    ...fields,
    ...Object.fromEntries(Object.entries(flags).map(([name, flag]) => [`flags.${name}`, flag])),
    'vendor.publicCode': owner.publicCode,
    'vendor.publicCodeText': owner.publicCodeText,
  };
};

const recordedPools: readonly Pool[] = [
  {
    ...unsaid,
    key: '1368487351.16.0.2',
    product: 'Test GCC',
    feature: 'Documentation test',
    unit: 'workstations',
    used: 0,
    total: 10,
    free: 10,
    reserved: 0,
    level: 'ok',
    validity: perpetual,
    details: { ...said(0), resourceText: '0/10 workstations', restriction: 'perpetual license' },
  },
  {
    ...unsaid,
    key: '1368487351.16.0.4',
    product: 'Test GCC',
    feature: 'Feature is out of license',
    unit: 'connections',
    used: 1,
    total: 10,
    free: 9,
    reserved: 1,
    level: 'ok',
    validity: {
      kind: 'days-from-first-use',
      from: '2020-05-19T20:37:29.000Z',
      until: '2020-07-08T20:37:29.000Z',
      days: 49,
    },
    details: { ...said(1), resourceText: '1/10 connections', restriction: '49' },
  },
  {
    ...unsaid,
    key: '1368487351.13.0.2',
    product: 'Test DL VMware Standard',
    feature: 'Documentation test',
    unit: 'workstations',
    used: null,
    total: null,
    free: null,
    reserved: null,
    level: 'uncounted',
    validity: perpetual,
    details: { ...said(2), resourceText: 'Local PC', restriction: 'perpetual license' },
  },
];

const survey = {
  featureNumber: 2,
  name: 'Volume survey',
  productNumber: 16,
  productModification: 0,
  productName: 'Terrakontur',
  remoteMode: 3,
  consumptionMode: 0,
  maxConcurrentResource: 10,
} as const;
const reports = { ...survey, featureNumber: 3, name: 'Reports', consumptionMode: 1 } as const;

// Of the second feature, so that the sessions still belong to something where the first one can't be read.
const sessions = ['petra.v', 'uwe.k'].map((name, index) => ({
  sessionId: 14_314_416_473_658_448_699n + BigInt(index),
  user: { id: 10_001 + index, name },
  host: { name: `NB-HH-20${index}`, ip: `10.20.4.2${index}` },
  issueTime: 1_763_798_400,
  processId: 4012,
  processName: 'tk-reports.exe',
}));

const entry = (feature: typeof survey | typeof reports, floatingResource: number, sessionsCount: number) => ({
  ...feature,
  vendor,
  flags: { expired: false, rdpForbidden: false, vmForbidden: false },
  floatingResource,
  sessionsCount,
  reservedResource: 0,
  currentRunCounterValue: 0,
  maxRunCounter: 0,
  validFromDate: 0,
  validUpToDate: 0,
  restOfLifeTimeDays: 0,
});

const entries = [entry(survey, 10, 0), entry(reports, 8, 2)] as const;
const bodyOf = (list: readonly unknown[]) => ({ features: list });

const noCount = ['many', '', '5.5', -1, 1.5, true, {}, [], [5], 1e300];
const noId = [null, undefined, 'many', '', 1.5, true, {}, []];
const noGroup = [null, undefined, 'text', 5, true];

const inFirst = (name: string, junk: readonly unknown[]): Corruption => ({
  path: ['features', 0, ...name.split('.')],
  junk,
  named: `features[0].${name}`,
});

const holder = (user: string, host: string, leaseId: string) => ({
  user,
  host,
  seats: 1,
  since: '2025-11-22T08:00:00.000Z',
  until: null,
  leaseId,
  reservation: null,
});

export const guardantHarness: VendorHarness = {
  vendorId: 'guardant',
  lacks: {
    'log-in': 'The license manager knows no accounts: nobody logs in, and a 401 comes from a proxy.',
    'other origin': 'There is no log-in that another server could serve.',
    secret: 'A connection has no secret, so that there is none to keep, to miss or to have wrong.',
    'error body': 'No error body of the license manager is public; what has no features is malformed.',
  },
  settings: (baseUrl) => ({ baseUrl }),
  origins: (origin) => [origin],
  secrets: {},
  sensitive: [],
  logInPath: null,
  dataPath: /\/lm\/features$/,
  sidePaths: [/\/lm\/sessions$/],
  atOnce: 1,
  recorded: [
    { method: 'GET', path: '/v1.0/lm/features', body: features },
    // The document has no sessions: builds without that list are asked for it in vain.
    { method: 'GET', path: '/v1.0/lm/sessions', status: 404, body: null },
  ],
  recordedPools,
  recordedDetails: {},
  start: async ({ tls, port }) => {
    const simulator = await startGuardant({
      ...(tls === undefined ? {} : { tls }),
      ...(port === undefined ? {} : { port }),
      vendor,
      features: [survey, { ...reports, sessions: () => sessions }],
    });
    return { simulator, logins: () => 0, forgetTokens: () => undefined };
  },
  sitePools: [
    { feature: 'Volume survey', unit: 'workstations', used: 0, total: 10, free: 10, holders: [] },
    {
      feature: 'Reports',
      unit: 'connections',
      ...{ used: 2, total: 10, free: 8, reserved: 0, level: 'ok' },
      // Session ids beyond 2^53 come unharmed.
      holders: [
        holder('petra.v', 'NB-HH-200', '14314416473658448699'),
        holder('uwe.k', 'NB-HH-201', '14314416473658448700'),
      ],
    },
  ],
  logInBody: () => ({}),
  body: bodyOf(entries),
  reorderedBody: bodyOf(entries.toReversed()),
  repeatedBody: bodyOf([...entries, ...entries]),
  isRepeatedOne: false,
  emptyBody: bodyOf([]),
  emptyKeys: [],
  emptyWarnings: ['Of the server’s sessions, 2 belong to no feature in its list.'],
  errorBodies: [],
  frame: [{ path: ['features'], junk: [...noGroup, {}], named: 'features' }],
  entry: [
    { path: ['features', 0], junk: [null, 'text', 5, []], named: 'features[0]' },
    inFirst('featureNumber', noId),
    inFirst('productNumber', noId),
    inFirst('productModification', noId),
    inFirst('vendor', noGroup),
    inFirst('vendor.publicCode', noId),
    inFirst('remoteMode', [null, undefined, 'many', '', 1.5, true, {}, []]),
    inFirst('consumptionMode', [null, undefined, 'many', 1.5, {}]),
    inFirst('maxConcurrentResource', [null, undefined, ...noCount]),
    // More free than there are.
    inFirst('floatingResource', [null, undefined, 11, ...noCount]),
    inFirst('reservedResource', noCount),
    inFirst('sessionsCount', noCount),
    inFirst('currentRunCounterValue', noCount),
    inFirst('maxRunCounter', noCount),
    inFirst('restOfLifeTimeDays', noCount),
    inFirst('validFromDate', [...noCount, 253_402_300_800]),
    inFirst('validUpToDate', [...noCount, 253_402_300_800]),
    inFirst('flags', ['text', 5, true, []]),
    inFirst('flags.expired', ['yes', 1, {}]),
    inFirst('name', [5, true, {}, []]),
  ],
};
