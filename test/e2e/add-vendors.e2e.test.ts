import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCitrixCloud } from '../../electron/demo/citrix-cloud';
import { startGuardant } from '../../electron/demo/guardant';
import { startLicenseStatistics } from '../../electron/demo/license-statistics';
import type { Simulator } from '../../electron/demo/simulator';
import { type Certificate, aCertificate } from '../support/certificates';
import { type SecureFront, startSecureFront } from '../support/secure-front';
import { accessToken, aDeployment } from '../support/tenduke';
import { filesOf } from './management';
import { type Office, Scene, clientSecret, openOffice, pageSays } from './scene';

const statisticsToken = 'f1a9c2-secret-token-77';
const citrix = {
  customerId: 'xingqit48867',
  clientId: '4f5f926e-42d9-4f78-9c14-ffd0747a8036',
  clientSecret: 'c2VjcmV0IG9mIGEgdGVzdA==',
};

let office: Office;
let servers: Record<'statistics' | 'guardant' | 'citrix' | 'tenduke', Simulator>;
let scene: Scene;
let page: Page;

async function startServers(): Promise<typeof servers> {
  const [statistics, guardant, cloud, tenduke] = await Promise.all([
    startLicenseStatistics({
      version: '6.2',
      token: statisticsToken,
      agentToken: 'agent-token',
      users: { known: 93, licensed: 100 },
      sessions: () => [],
    }),
    startGuardant({
      vendor: { publicCode: 1_368_487_351, publicCodeText: 'DEMONVK' },
      features: [
        {
          featureNumber: 2,
          name: 'Volume survey',
          productNumber: 16,
          productName: 'Terrakontur',
          remoteMode: 3,
          consumptionMode: 0,
          maxConcurrentResource: 10,
        },
      ],
    }),
    startCitrixCloud({
      ...citrix,
      tokenSeconds: 3600,
      now: Date.now,
      licenses: {
        productName: 'XenDesktop',
        productEdition: 'XAXDFull',
        owned: 25,
        users: () => ({ totalUsageCount: 3, releasedCount: 0 }),
        devices: () => ({ totalUsageCount: 5, releasedCount: 1 }),
      },
    }),
    aDeployment({ now: Date.now }),
  ]);
  return { statistics, guardant, citrix: cloud, tenduke: tenduke.simulator };
}

const fill = (label: string | RegExp, text: string) =>
  page.getByRole('textbox', { name: label }).first().fill(text);
/** A password has no role. */
const fillSecret = (label: string, text: string) =>
  page.getByLabel(label, { exact: false }).first().fill(text);
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** Before the first connection there may be none. */
function settings(): string {
  const file = path.join(scene.profile, 'settings.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

beforeAll(async () => {
  [office, servers] = await Promise.all([openOffice(), startServers()]);
  scene = await Scene.open();
  scene.start();
  const popup = await scene.openPopup();
  await popup.getByRole('button', { name: 'Connect a vendor' }).click();
  page = await scene.program.page('/management/');
});
afterAll(async () => {
  await scene.close();
  await Promise.all([office.simulator, ...Object.values(servers)].map((server) => server.close()));
});

interface Added {
  readonly vendor: string;
  readonly name: string;
  /** By label; what is behind “More settings” is opened first. */
  readonly fields: () => Readonly<Record<string, string>>;
  readonly more?: () => Readonly<Record<string, string>>;
  /** The wrong one comes first. */
  readonly secret: readonly [label: string, right: string] | null;
  readonly refused: RegExp;
  readonly found: RegExp;
}

const vendors: readonly Added[] = [
  {
    vendor: 'Thinfinity Workspace',
    name: 'HQ gateway',
    fields: () => ({
      'Gateway address': office.simulator.origin,
      'Client ID': '4F5F926E-42D9-4F78-9C14-FFD0747A8036',
    }),
    secret: ['Client secret', clientSecret],
    refused: /was refused, or its “Expires after”/,
    found: /1 pool found Thinfinity Workspace v7\.0 .*9 of 10 free/,
  },
  {
    vendor: 'License Statistics',
    name: 'Statistics',
    fields: () => ({ Address: servers.statistics.origin }),
    secret: ['API token', statisticsToken],
    refused: /token/,
    found: /1 pool found License Statistics users .*7 of 100 free/,
  },
  {
    vendor: '10Duke Enterprise',
    name: 'Duke',
    fields: () => ({ 'Deployment address': servers.tenduke.origin }),
    secret: ['Access token', accessToken],
    refused: /access token|credential/,
    found: /1 pool found CutX Pro/,
  },
  {
    vendor: 'Guardant',
    name: 'Dongles',
    fields: () => ({ 'Server address': servers.guardant.origin }),
    secret: null,
    refused: /never/,
    found: /1 pool found .*10 of 10 free/,
  },
  {
    vendor: 'Citrix',
    name: 'Citrix EU',
    fields: () => ({ 'Customer ID': citrix.customerId, 'Client ID': citrix.clientId }),
    more: () => ({
      'API address': servers.citrix.origin,
      'Trust address': servers.citrix.origin,
    }),
    secret: ['Client secret', citrix.clientSecret],
    refused: /client secret|client ID/i,
    found: /1 pool found XenDesktop .*22 of 25 free/,
  },
];

/** Opens the form of a vendor and fills it in, but for its secret. */
async function begin({ vendor, name, fields, more }: Added) {
  const choose = page.getByRole('button', { name: new RegExp(`^Connect ${vendor}`) });
  if (!(await choose.isVisible())) await press('New connection');
  await choose.click();
  await fill('Name', name);
  for (const [label, text] of Object.entries(fields())) await fill(label, text);
  if (more === undefined) return;
  await page.getByText('More settings and certificates').click();
  for (const [label, text] of Object.entries(more())) await fill(label, text);
}

describe('from an empty profile', () => {
  it.each(vendors)('$vendor is added through its form', async (added) => {
    await begin(added);
    const before = settings();
    if (added.secret !== null) {
      const [label, right] = added.secret;
      await fillSecret(label, 'not-the-secret-at-all');
      await press(/^Test/);
      await pageSays(page, /It can’t be read/);
      await pageSays(page, added.refused);
      expect(settings()).toBe(before);
      await fillSecret(label, right);
    }
    await press(/^Test/);
    await pageSays(page, /It works/);
    await pageSays(page, added.found);
    expect(settings()).toBe(before);
    await press('Add connection');
    await pageSays(page, new RegExp(`${added.name} was added\\.`));
  });

  it('all of them are there, and their secrets nowhere to be read', async () => {
    const { connections } = JSON.parse(settings()) as { connections: { name: string }[] };
    expect(connections.map(({ name }) => name)).toEqual(vendors.map(({ name }) => name));
    const everything = filesOf(scene.profile).join() + (await page.content());
    for (const { secret } of vendors)
      expect(everything).not.toContain(secret?.[1] ?? 'not-the-secret-at-all');
  });
});

describe('what is wrong with a server is told before anything is saved', () => {
  let front: SecureFront;
  let shown: Certificate;

  beforeAll(async () => {
    shown = await aCertificate({ host: 'gateway.example' });
    front = await startSecureFront(Number(new URL(servers.guardant.origin).port), shown);
  });
  afterAll(() => front.close());

  it('where nothing listens at the address', async () => {
    const [, , , guardant] = vendors as readonly [Added, Added, Added, Added, Added];
    await begin({ ...guardant, name: 'Second', fields: () => ({ 'Server address': 'http://127.0.0.1:9' }) });
    const before = settings();
    await press(/^Test/);
    await pageSays(
      page,
      /It can’t be read .*refused the connection|It can’t be read .*no server|It can’t be read/,
    );
    await scene.picture('add-wrong-host');
    expect(settings()).toBe(before);
  });

  it('where its certificate is its own, which can be trusted by its fingerprint', async () => {
    await fill('Server address', `https://127.0.0.1:${front.port}`);
    await press(/^Test/);
    await pageSays(page, /Compare the fingerprint with the one on the server/);
    await pageSays(page, new RegExp(shown.pin));
    await scene.picture('add-self-signed');
    await press('Trust exactly this one');
    await pageSays(page, /It works/);
    await press('Add connection');
    await pageSays(page, /Second was added\./);
    expect(settings()).toContain(shown.pin);
  });
});
