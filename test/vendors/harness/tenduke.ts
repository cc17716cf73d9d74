import flat from '../../fixtures/tenduke/flat.json';
import sdk2 from '../../fixtures/tenduke/sdk2.json';
import { startTenduke } from '../../../electron/demo/tenduke';
import { type License, type Model, assign, takeLease } from '../../../electron/demo/tenduke-model';
import type { Corruption, VendorHarness } from '../harness';

const accessToken = 'opaque-access-token-0815';
const clientId = 'client-1';
const clientSecret = 'hush-hush-4711';
const logIn = { access_token: 'recorded-token-2342', token_type: 'Bearer', expires_in: 3600 };
const nowMs = Date.parse('2026-11-22T10:00:00.000Z');
const hourMs = 3_600_000;

const license = (id: string, seats: number): License => ({
  id,
  item: { id: `item-${id}`, name: 'CutXPro', displayName: 'CutX Pro' },
  owner: { kind: 'organization', id: 'acme' },
  seats,
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2027-01-01T00:00:00.000Z',
  maxAggregateUseTime: null,
  assignments: [],
});

function model(): Model {
  const [first, second] = [license('license-1', 10), license('license-2', 1)];
  takeLease(first, 'mara', nowMs - hourMs, nowMs + 8 * hourMs);
  assign(first, 'jonas', 'reserved');
  takeLease(second, 'mara', nowMs - hourMs, null);
  return {
    organizations: [{ id: 'acme', name: 'Acme Inc' }],
    profiles: ['mara', 'jonas'].map((id) => ({
      id,
      firstName: id,
      lastName: 'Test',
      email: `${id}@example.test`,
    })),
    packages: [],
    licenses: [first, second],
  };
}

const relation = (type: string, related: readonly unknown[]) => ({
  rel_Relation: { relatedObjectType: type },
  rel_RelatedObjectList: { rel_RelatedObjects: related },
});

const entry = (id: string, profileId: string) => ({
  __objType: 'License',
  id,
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2027-01-01T00:00:00.000Z',
  licensedItemCount: 10,
  rel_Relations: [
    relation('LicensedItem', [{ id: 'item-1', displayName: 'CutX Pro' }]),
    relation('LicenseProfileAssignment', [
      {
        id: `${id}-a`,
        reservationType: null,
        rel_Relations: [
          relation('Profile', [{ id: profileId, name: profileId }]),
          relation('LicenseProfileAssignmentConsumption', [{ id: `${id}-c`, leaseId: `${id}-lease` }]),
        ],
      },
    ]),
  ],
});

const entries = [entry('license-1', 'mara'), entry('license-2', 'jonas')] as const;

const noCount = ['many', '', '5.5', -1, 1.5, true, {}, [], [5], 1e300];
const noTime = ['soon', true, {}, [], 1e300];

const inFirst = (name: string, junk: readonly unknown[]): Corruption => ({
  path: [0, name],
  junk,
  named: `[0].${name}`,
});

const lease = (leaseId: string, since: string | null, until: string | null) => ({ leaseId, since, until });
const holder = (
  user: string,
  seats: number,
  reservation: 'reserved' | 'denied' | null,
  held: { leaseId: string | null; since: string | null; until: string | null },
) => ({ user, host: null, seats, ...held, reservation });

const licenses = "/graph/Organization[@id='acme']/~OneToMany/Entitlement/~OneToMany/License";

export const tendukeHarness: VendorHarness = {
  vendorId: 'tenduke',
  lacks: {
    'side report':
      'What is read beside the licenses is their number, and whether there is such an organization.',
  },
  settings: (baseUrl, logInOrigin = baseUrl) => ({
    baseUrl,
    organizationId: 'acme',
    tokenUrl: `${logInOrigin}/user/oauth20/token`,
    clientId,
  }),
  origins: (origin, logInOrigin = origin) => [...new Set([origin, logInOrigin])],
  secrets: { clientSecret },
  sensitive: [],
  logInPath: /\/oauth20\/token$/,
  // A page of licenses; `%7Bcount%7D` counts them.
  dataPath: /License%7Bi=\d+,r=\d+%7D$/,
  sidePaths: [],
  atOnce: 1,
  recorded: [
    { method: 'POST', path: '/user/oauth20/token', body: logIn },
    { method: 'GET', path: `${licenses}%7Bi=0,r=100%7D`, body: sdk2 },
    { method: 'GET', path: `${licenses}%7Bcount%7D`, body: 1 },
  ],
  recordedPools: [
    {
      key: '9e0f6c0e-0001-4b4e-9a57-6f3f8a1d0001',
      product: 'CutX Pro',
      feature: null,
      version: null,
      edition: null,
      server: null,
      unit: 'seats',
      used: 3,
      total: 25,
      // Less the union: one of the two reservations is idle.
      free: 21,
      reserved: 2,
      level: 'ok',
      validity: {
        kind: 'interval',
        from: '2026-01-01T00:00:00.000Z',
        until: '2027-01-01T00:00:00.000Z',
        days: null,
      },
      launches: null,
      expiring: null,
      activating: null,
      details: {
        id: '9e0f6c0e-0001-4b4e-9a57-6f3f8a1d0001',
        maxAggregateUseTime: 3_600_000,
        'licensedItem.id': 'item-1',
        'organization.id': 'acme',
        denied: 2,
        consumptions: 4,
      },
      holders: [
        holder('Ida Idle', 1, 'reserved', { leaseId: null, since: null, until: null }),
        holder(
          'Bo Both',
          1,
          'reserved',
          lease('lease-both-1', '2026-11-22T08:00:00.000Z', '2026-11-22T18:00:00.000Z'),
        ),
        holder('Bo Both', 0, 'reserved', lease('lease-both-2', '2026-11-22T09:00:00.000Z', null)),
        holder('pia@example.test', 1, null, lease('lease-plain', null, '2026-11-22T19:30:00.000Z')),
        holder(
          'Dana Denied',
          1,
          'denied',
          lease('lease-denied', '2026-11-22T07:00:00.000Z', '2026-11-22T12:00:00.000Z'),
        ),
      ],
    },
  ],
  recordedDetails: { consumption: [{ organization: 'acme', licenses: 1, used: 3, reserved: 2 }] },
  start: async ({ now, tokenSeconds = 120, ...server }) => {
    const simulator = await startTenduke({
      ...server,
      model: model(),
      accessToken,
      clientId,
      clientSecret,
      tokenSeconds,
      now,
    });
    return { simulator, logins: () => simulator.logins(), forgetTokens: () => simulator.forgetTokens() };
  },
  sitePools: [
    { key: 'license-1', unit: 'seats', used: 1, total: 10, reserved: 1, free: 8, level: 'ok' },
    { key: 'license-2', unit: 'seats', used: 1, total: 1, reserved: 0, free: 0, level: 'exhausted' },
  ],
  logInBody: (life) => ({ ...logIn, expires_in: life }),
  body: entries,
  reorderedBody: entries.toReversed(),
  repeatedBody: [...entries, ...entries],
  // What comes again on a later page was shifted there; what stands twice on one page is twice there.
  isRepeatedOne: false,
  emptyBody: [],
  emptyKeys: [],
  emptyWarnings: [],
  // Inferred: the keys are those that a refused release documents.
  errorBodies: [
    { errorKey: 'notAuthorized', errorMessage: 'The request was refused' },
    { error: { code: 'invalid_request' } },
  ],
  frame: [{ path: [], junk: [null, 'text', 5, true], named: 'the top' }],
  entry: [
    { path: [0], junk: [null, 'text', 5, []], named: '[0]' },
    inFirst('id', [null, undefined, '', true, {}, []]),
    inFirst('licensedItemCount', noCount),
    inFirst('validFrom', noTime),
    inFirst('validUntil', noTime),
    inFirst('rel_Relations', ['text', 5, true, {}]),
  ],
};

const sent = (list: unknown): VendorHarness['recorded'] =>
  tendukeHarness.recorded.map((one) => (one.body === sdk2 ? { ...one, body: list } : one));

/** The compact form of the same body. */
export const tendukeFlatHarness: VendorHarness = { ...tendukeHarness, recorded: sent(flat) };

/** With an access token in place of a client secret: nobody logs in, and a refused token can't be renewed. */
export const tendukeTokenHarness: VendorHarness = {
  ...tendukeHarness,
  lacks: {
    ...tendukeHarness.lacks,
    'log-in': 'The token is typed in.',
    'other origin': 'Where nobody logs in, there is no token address.',
  },
  settings: (baseUrl) => ({ baseUrl, organizationId: 'acme' }),
  origins: (origin) => [origin],
  secrets: { accessToken },
  logInPath: null,
  recorded: tendukeHarness.recorded.slice(1),
};
