import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { back, leasesOf, openDuke, prepare, send } from './duke';
import { findings, goTo } from './management';
import { pageSays } from './scene';

let duke: Awaited<ReturnType<typeof openDuke>>;

beforeAll(async () => {
  duke = await openDuke();
});
afterAll(() => duke.close());

interface Deed {
  readonly action: string;
  /** By label. */
  readonly fields: () => Readonly<Record<string, string>>;
  /** Of the request, as it is shown. */
  readonly sent: RegExp;
  /** What is read before and after, as it is shown. */
  readonly readBack: RegExp;
  readonly takesEffect?: RegExp;
}

const seat = { 'Profile ID': 'tiago', 'License ID': 'license-1' };
const license = { 'License ID': 'license-1', Owner: 'organization:acme' };
const period = { 'Valid from': '2027-01-01T00:00:00Z', 'Valid until': '2028-01-01T00:00:00Z' };
const [maraLease, jonasLeases] = [
  () => leasesOf(duke.deployment.model, 'mara')[0] ?? '',
  () => leasesOf(duke.deployment.model, 'jonas'),
];

const deeds: readonly Deed[] = [
  {
    action: 'Reserve a seat',
    fields: () => seat,
    sent: /POST \/graph\/ .*profileId=tiago&reservationType=reserved/,
    readBack: /Reservation none reserved/,
  },
  {
    action: 'Remove a reservation',
    fields: () => seat,
    sent: /POST \/graph\/ .*profileId=tiago&reservationType=&/,
    readBack: /Reservation reserved none/,
  },
  {
    action: 'Deny a user',
    fields: () => ({ ...seat, 'Profile ID': 'mara' }),
    sent: /POST \/graph\/ .*profileId=mara&reservationType=denied/,
    readBack: /Reservation none denied Running leases of this user 1 1/,
    takesEffect: /It takes effect at .*when the running lease ends; release the lease/,
  },
  {
    action: 'Remove a denial',
    fields: () => ({ ...seat, 'Profile ID': 'mara' }),
    sent: /POST \/graph\/ .*profileId=mara&reservationType=&/,
    readBack: /Reservation denied none/,
  },
  {
    action: 'Change a license’s seats',
    fields: () => ({ ...license, Licenses: '12' }),
    sent: /POST \/graph\/License\[@id='license-1'\] .*change=quota&licensedItemCount=12/,
    readBack: /Seats 10 12/,
  },
  {
    action: 'Change a license’s validity',
    fields: () => ({ ...license, ...period }),
    sent: /POST \/graph\/License\[@id='license-1'\] .*change=validity/,
    readBack: /Valid until 2027-01-01T00:00:00\.000Z 2028-01-01T00:00:00\.000Z/,
  },
  {
    action: 'Change a license’s most use time',
    fields: () => ({ ...license, 'Most use time': '3600000', 'Increment model': 'fair' }),
    sent: /change=aggregateUseTime&maxAggregateUseTime=3600000&incrementModel=fair/,
    readBack: /Most use time, in milliseconds not said 3600000/,
  },
  {
    action: 'Grant licenses to an organization',
    fields: () => ({
      'Product package': 'DemoPackage',
      Licenses: '5',
      'Organization ID': 'acme',
      ...period,
    }),
    sent: /POST \/graph\/ProductPackage\[@title='DemoPackage'\] .*InitializeOrganizationLicenses/,
    readBack: /Licenses of this owner 2 3 Seats 22 27/,
  },
  {
    action: 'Grant licenses to a user',
    fields: () => ({ 'Product package': 'DemoPackage', Licenses: '1', 'Profile ID': 'tiago', ...period }),
    sent: /POST \/graph\/ProductPackage\[@title='DemoPackage'\] .*initializeForProfileId=tiago/,
    readBack: /Licenses of this owner 0 1 Seats 0 1/,
  },
  {
    action: 'Release a lease',
    fields: () => ({ 'Lease ID': maraLease() }),
    sent: /POST \/authz\/\?[\w-]+&release/,
    readBack: /The lease runs yes no/,
  },
  {
    action: 'Release every lease of a user',
    fields: () => ({ 'Profile ID': 'jonas' }),
    sent: /GET \/graph\/Profile.* POST \/authz\/\?<leaseId>&release .*second request is sent for each lease/,
    readBack: /Leases of this user 2 0/,
  },
];

describe('each of the eleven actions', () => {
  it('waits for the switch of its connection', async () => {
    const { page } = duke;
    expect(await page.getByRole('button', { name: 'Deny a user' }).count()).toBe(0);
    await page.getByRole('switch').check();
    await page.getByRole('button', { name: 'Deny a user' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it.each(deeds)(
    '$action: shown to the letter, sent once, read back',
    async ({ action, fields, sent, readBack, takesEffect }) => {
      const { page, posts } = duke;
      const before = posts().length;
      const requests = action === 'Release every lease of a user' ? jonasLeases().length : 1;
      await prepare(page, action, fields());
      await pageSays(page, sent);
      expect(posts()).toHaveLength(before);
      await send(page, action);
      await pageSays(page, /Done .*Reading back shows it/);
      await pageSays(page, readBack);
      if (takesEffect !== undefined) await pageSays(page, takesEffect);
      expect(posts()).toHaveLength(before + requests);
      await back(page);
    },
  );

  it('is in the log, whose chain is whole', async () => {
    const { page, scene } = duke;
    await goTo(page, 'Action log');
    await pageSays(page, /Chain verified: 11 entries, none changed or missing/);
    expect(await scene.command(['audit', 'verify'])).toMatchObject({ code: 0 });
    await scene.picture('actions-log');
  });
});
