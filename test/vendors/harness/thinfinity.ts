import login from '../../fixtures/thinfinity/login.json';
import usage from '../../fixtures/thinfinity/usage.json';
import { startThinfinity } from '../../../electron/demo/thinfinity';
import { unknownValidity } from '../../../electron/domain/validity';
import type { VendorHarness } from '../harness';

const clientId = '4F5F926E-42D9-4F78-9C14-FFD0747A8036';
const clientSecret = 'kklri2mqy7ulrt4y57zdlxd8d1ab4nl9';
const serials = [
  'ZAWM-QIIA-ONGR-5524-BJWQ-WSEQ-SZGF-EOY7',
  'K3PD-77XA-MM2V-9Q1C-TTRE-0LWN-5HGB-9F2C',
] as const;

const license = (serial: string, users: number, seats: number) => ({
  product: 'Thinfinity Workspace v7.0',
  serial,
  usage: { users, seats },
});

const bodyOf = (licenses: readonly unknown[]) => ({ data: { res: '0', licenses } });
const entries = [license(serials[0], 22, 25), license(serials[1], 100, 100)] as const;

const noCount = [null, undefined, 'many', '', '5.5', -1, 1.5, true, {}, [], [5], 1e300];
const noText = [null, undefined, '', 5, true, {}, []];
const noGroup = [null, undefined, 'text', 5, true];

export const thinfinityHarness: VendorHarness = {
  vendorId: 'thinfinity',
  lacks: {
    'other origin': 'The gateway itself gives the token.',
    'side report': 'A poll is one request.',
  },
  settings: (baseUrl) => ({ baseUrl, clientId }),
  origins: (origin) => [origin],
  secrets: { clientSecret },
  sensitive: serials,
  logInPath: /\/auth\/login$/,
  dataPath: /\/licenses\/usage$/,
  sidePaths: [],
  atOnce: 1,
  recorded: [
    { method: 'POST', path: '/__base__/auth/login', body: login },
    { method: 'GET', path: '/__base__/licenses/usage', body: usage },
  ],
  recordedPools: [
    {
      key: 'EOY7.fb2cw9',
      product: 'Thinfinity Workspace v7.0',
      feature: null,
      version: null,
      edition: null,
      server: null,
      unit: 'users',
      used: 0,
      total: 1,
      free: 1,
      reserved: null,
      level: 'ok',
      validity: unknownValidity,
      launches: null,
      expiring: null,
      activating: null,
      details: { serial: '…EOY7' },
      holders: null,
    },
  ],
  recordedDetails: {},
  start: async ({ now, tokenSeconds = 120, ...server }) => {
    const simulator = await startThinfinity({
      ...server,
      clientId,
      clientSecret,
      tokenSeconds,
      now,
      licenses: entries.map(({ product, serial, usage: { users, seats } }) => ({
        product,
        serial,
        seats,
        users: () => users,
      })),
    });
    return { simulator, logins: () => simulator.logins(), forgetTokens: () => simulator.forgetTokens() };
  },
  sitePools: [
    { product: 'Thinfinity Workspace v7.0', unit: 'users', used: 22, total: 25, free: 3, level: 'low' },
    {
      product: 'Thinfinity Workspace v7.0',
      unit: 'users',
      used: 100,
      total: 100,
      free: 0,
      level: 'exhausted',
    },
  ],
  logInBody: (expirationSecs) => ({ data: { ...login.data, expirationSecs } }),
  body: bodyOf(entries),
  reorderedBody: bodyOf(entries.toReversed()),
  repeatedBody: bodyOf([...entries, ...entries]),
  isRepeatedOne: false,
  emptyBody: bodyOf([]),
  emptyKeys: [],
  emptyWarnings: [],
  errorBodies: [
    { data: { res: '87', licenses: [] } },
    { data: { res: 5, licenses: entries } },
    // Inferred: the shape that the sibling product documents.
    { data: {}, error: { code: 86, message: 'The specified network password is not correct' } },
  ],
  frame: [
    { path: ['data'], junk: noGroup, named: 'data' },
    { path: ['data', 'res'], junk: [null, undefined, {}, [], true], named: 'data.res' },
    { path: ['data', 'licenses'], junk: [...noGroup, {}], named: 'data.licenses' },
  ],
  entry: [
    { path: ['data', 'licenses', 0], junk: [null, 'text', 5, []], named: 'data.licenses[0]' },
    { path: ['data', 'licenses', 0, 'product'], junk: noText, named: 'data.licenses[0].product' },
    { path: ['data', 'licenses', 0, 'serial'], junk: noText, named: 'data.licenses[0].serial' },
    { path: ['data', 'licenses', 0, 'usage'], junk: noGroup, named: 'data.licenses[0].usage' },
    { path: ['data', 'licenses', 0, 'usage', 'users'], junk: noCount, named: 'data.licenses[0].usage.users' },
    { path: ['data', 'licenses', 0, 'usage', 'seats'], junk: noCount, named: 'data.licenses[0].usage.seats' },
  ],
};
