import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { back, leasesOf, openDuke, prepare, send } from './duke';
import { goTo } from './management';
import { pageSays, wordsOf } from './scene';

let duke: Awaited<ReturnType<typeof openDuke>>;

beforeAll(async () => {
  duke = await openDuke();
  await duke.page.getByRole('switch').check();
});
afterAll(() => duke.close());

const tiago = { 'Profile ID': 'tiago', 'License ID': 'license-1' };
// The look goes to a license; only what is sent goes here.
const assigning = /^\/graph\/$/;

describe('an action that does not go well', () => {
  it('names the field that is wrong, and sends nothing', async () => {
    const { page, posts } = duke;
    await prepare(page, 'Release a lease', { 'Lease ID': 'no lease/' });
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(posts()).toEqual([]);
  });

  it('is told as refused, with the vendor’s reason, and is not tried again', async () => {
    const { page, posts, deployment } = duke;
    deployment.simulator.fault({ kind: 'status', status: 403 }, { path: assigning });
    await prepare(page, 'Deny a user', tiago);
    await send(page, 'Deny a user');
    await pageSays(page, /Refused: the credential has no permission for this\. .*answered 403/);
    await duke.scene.picture('action-refused');
    expect(posts()).toHaveLength(1);
    deployment.simulator.fault(null);
    await back(page);
  });

  it('is told one by one where a part of it was refused', async () => {
    const { page, posts, deployment } = duke;
    const [kept = '', gone = ''] = leasesOf(deployment.model, 'jonas');
    const text = JSON.stringify({ [`${kept}_errorKey`]: 'releaseNotAllowed' });
    deployment.simulator.fault({ kind: 'body', text }, { path: /^\/authz\//, times: 1 });
    await prepare(page, 'Release every lease of a user', { 'Profile ID': 'jonas' });
    await send(page, 'Release every lease of a user');
    await pageSays(
      page,
      new RegExp(`Done in part ${kept} Refused by the vendor: releaseNotAllowed\\. ${gone} Done`),
    );
    await pageSays(page, /Leases of this user 2 1/);
    await duke.scene.picture('action-partial');
    expect(posts()).toHaveLength(3);
    expect(leasesOf(deployment.model, 'jonas')).toEqual([kept]);
    await back(page);
  });

  it('says to look first where no answer came, and what a look shows', async () => {
    const { page, posts, deployment } = duke;
    deployment.simulator.fault({ kind: 'lost' }, { path: assigning, times: 1 });
    await prepare(page, 'Deny a user', tiago);
    await send(page, 'Deny a user');
    await pageSays(page, /No answer came .*so look before trying again\. Reading back shows it\./);
    await pageSays(page, /Reservation none denied/);
    await duke.scene.picture('action-unanswered');
    expect(posts()).toHaveLength(4);
    await back(page);
  });

  it('and where it was cut and not done', async () => {
    const { page, posts, deployment } = duke;
    deployment.simulator.fault({ kind: 'cut' }, { path: assigning, times: 1 });
    await prepare(page, 'Remove a denial', tiago);
    await send(page, 'Remove a denial');
    await pageSays(page, /No answer came .*so look before trying again\./);
    await pageSays(page, /Reservation denied denied/);
    expect(await wordsOf(page)).not.toMatch(/Reading back shows it/);
    expect(posts()).toHaveLength(5);
    await back(page);
  });
});

describe('what an admin allows', () => {
  it('ends for the day with the daily cap', async () => {
    const { page, posts } = duke;
    const before = posts().length;
    await page.getByText('Limits').click();
    // Four were sent: the leases of one user are one action.
    await page.getByLabel('Most actions a day').fill('4');
    await page.keyboard.press('Tab');
    await pageSays(page, /4 actions were sent today/);
    await prepare(page, 'Deny a user', tiago);
    await pageSays(page, /The 4 actions allowed a day were sent today; raise the cap, or go on tomorrow\./);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(posts()).toHaveLength(before);
  });

  it('keeps a cap that holds where another can’t be read', async () => {
    const { page } = duke;
    await page.getByText('Limits').click();
    await page.getByLabel('Most actions a day').fill('many');
    await page.keyboard.press('Tab');
    await pageSays(page, /Enter a whole number from 1/);
    await page.getByLabel('Most actions a day').fill('');
    await page.keyboard.press('Tab');
    await page.getByText('Enter a whole number from 1').waitFor({ state: 'detached' });
  });

  it('and offers only what is on its list', async () => {
    const { page } = duke;
    await page.getByRole('checkbox', { name: 'Deny a user' }).uncheck();
    await page.getByRole('button', { name: 'Deny a user', exact: true }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Remove a denial', exact: true }).count()).toBe(1);
  });
});

describe('the log', () => {
  it('has each of them with its own end', async () => {
    const { page, scene } = duke;
    await goTo(page, 'Action log');
    await pageSays(page, /Chain verified: 4 entries, none changed or missing/);
    const words = await wordsOf(page);
    for (const end of [/No answer/, /1 of 2 done/, /Refused/]) expect(words).toMatch(end);
    expect(await scene.command(['audit', 'verify'])).toMatchObject({ code: 0 });
  });
});
