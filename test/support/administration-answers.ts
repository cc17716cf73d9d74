import { createActionDesk } from '../../electron/actions/action-desk';
import type { ActionEnding } from '../../electron/domain/action-record';
import { failed } from '../../electron/domain/failure';
import type { ConnectionView } from '../../electron/domain/connection-draft';
import type { CommandAnswers } from '../../electron/ipc/contract';
import { vendorForm } from '../../electron/setup/vendor-form';
import { vendorById, vendors } from '../../electron/vendors';
import { aPool, aShownCertificate } from './builders';
import { lookedAt, monday } from './popup-boards';

const duke = {
  id: 'duke',
  vendor: 'tenduke',
  name: '10Duke',
  settings: { baseUrl: 'https://draftline.example', productPackage: 'DemoPackage' },
};

/** What main says of actions, with none of its means to send one. */
const desk = createActionDesk({
  vendorById,
  connections: () => [duke],
  permission: () => ({ isOn: true, allowed: null, dailyCap: 20 }),
  putPermission: () => true,
  open: () => Promise.resolve(failed('unreachable', 'Nothing is sent here.')),
  log: () => {
    throw new Error('nothing is logged here');
  },
  sentToday: () => 3,
  newToken: () => 'token',
  whoActs: () => ({ user: 'ida', host: 'bench' }),
  now: () => lookedAt,
  onActed: () => undefined,
});
const deny = {
  connectionId: 'duke',
  action: 'deny',
  parameters: { profileId: 'mara', licenseId: 'license-1' },
};
const fields = ['Access token', 'Client ID', 'Client secret'].map((label) => ({
  ...{ name: label, label, help: 'Where it is found in the console of the vendor.' },
}));

/** A connection as its form shows it. */
export const dukeView: ConnectionView = {
  ...{ id: 'duke', vendor: 'tenduke', name: '10Duke', pollSeconds: null, tls: null },
  settings: { baseUrl: 'https://draftline.example', organization: 'Draftline' },
  keptSecrets: ['accessToken'],
};

/** What main answers to the pages of connections and actions, where all is well. */
export const administrationAnswers: Partial<CommandAnswers> = {
  'connections.forms': vendors.map(vendorForm),
  'connections.view': dukeView,
  'connections.test': {
    kind: 'read',
    durationMs: 41,
    pools: [
      aPool({ product: 'Draftline Studio', used: 12, total: 12 }),
      aPool({ key: 'other', used: 3, total: 25 }),
    ],
    warnings: [],
  },
  'actions.offer': desk.offer('duke'),
  'actions.preview': desk.preview(deny),
  'writing.view': { fields, kept: [] },
  'writing.test': { kind: 'taken', mayRead: true },
};

/** A server whose certificate nobody vouches for. */
export const untrusted: CommandAnswers['connections.test'] = {
  kind: 'failed',
  durationMs: 12,
  failure: {
    kind: 'tls',
    message:
      'The certificate of the server is its own; compare its fingerprint and pin it, or name its CA file.',
    retryAt: null,
    certificate: aShownCertificate(),
  },
};

/** A draft with every field at fault. */
export const faulty: CommandAnswers['connections.test'] = {
  kind: 'faulty',
  faults: [
    { path: 'name', problem: 'give it a name, such as “HQ gateway”' },
    { path: 'settings.baseUrl', problem: 'it is missing' },
    { path: 'secrets.accessToken', problem: 'a secret is missing' },
    { path: 'settings', problem: 'the settings do not go together' },
  ],
};

const lease = '7c1e52d0-40b8-4e6f-9a13-5d0be1f2a9c4';
const other = 'e6d2345f-79a1-4374-9911-e9894d8f3bb7';

/** What an action came to, in each of its four ways. */
export const endings: Readonly<Record<ActionEnding['outcome'], ActionEnding>> = {
  done: {
    requests: [{ method: 'POST', path: '/graph/', form: null, status: 200 }],
    outcome: 'done',
    results: [
      { target: null, outcome: 'done', message: 'Done: the vendor accepted it. Reading back shows it.' },
    ],
    effectiveAt: monday('17:00'),
    before: { reservation: 'none', runningLeases: 1 },
    after: { reservation: 'denied', runningLeases: 1 },
  },
  refused: {
    requests: [{ method: 'POST', path: '/graph/', form: null, status: 403 }],
    outcome: 'refused',
    results: [
      { target: null, outcome: 'refused', message: 'Refused: the credential has no permission for this.' },
    ],
    effectiveAt: null,
    before: { reservation: 'none', runningLeases: 1 },
    after: null,
  },
  partial: {
    requests: [lease, other].map((id) => ({
      ...{ method: 'POST', path: `/authz/?${id}&release`, form: null, status: 200 },
    })),
    outcome: 'partial',
    results: [
      { target: lease, outcome: 'done', message: 'Done: the vendor accepted it.' },
      { target: other, outcome: 'refused', message: 'Refused by the vendor: noConsumptionFoundById.' },
    ],
    effectiveAt: null,
    before: { leases: 2, leaseIds: `${lease} ${other}` },
    after: { leases: 1, leaseIds: other },
  },
  unknown: {
    requests: [{ method: 'POST', path: '/graph/', form: null, status: null }],
    outcome: 'unknown',
    results: [
      {
        target: null,
        outcome: 'unknown',
        message:
          'No answer came: the connection was cut. Whether it was done is not known, so look before trying again.',
      },
    ],
    effectiveAt: null,
    before: { seats: 10 },
    after: { seats: 10 },
  },
};
