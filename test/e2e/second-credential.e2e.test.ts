import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessToken, writingToken } from '../support/tenduke';
import { back, openDuke, prepare, send } from './duke';
import { filesOf, findings } from './management';
import { pageSays } from './scene';

let duke: Awaited<ReturnType<typeof openDuke>>;

beforeAll(async () => {
  duke = await openDuke({ writingToken });
  await duke.page.getByRole('switch').check();
});
afterAll(() => duke.close());

const tiago = { 'Profile ID': 'tiago', 'License ID': 'license-1' };
const vaultOf = () =>
  JSON.parse(readFileSync(path.join(duke.scene.profile, 'vault.json'), 'utf8')) as { sealed: object };
const token = () => duke.page.getByLabel('Access token', { exact: false });
const press = (name: string) => duke.page.getByRole('button', { name, exact: true }).click();

describe('a second credential for writing', () => {
  it('is wanted where the one that reads may not write', async () => {
    const { page } = duke;
    await prepare(page, 'Deny a user', tiago);
    await send(page, 'Deny a user');
    await pageSays(page, /Refused: the credential has no permission for this/);
    await back(page);
  });

  it('is tried by a read, with its limits said, and nothing is kept by that', async () => {
    const { page } = duke;
    await press('Use a second credential');
    await token().fill('not-a-token-of-theirs');
    await press('Test');
    await pageSays(page, /It can’t be used\./);
    await duke.scene.picture('second-credential-refused');
    await token().fill(writingToken);
    await press('Test');
    await pageSays(
      page,
      /The server takes it, and lets it read\. Whether it may write shows with the first action/,
    );
    expect(await findings(page)).toEqual([]);
    expect(Object.keys(vaultOf().sealed)).toEqual(['duke']);
  });

  it('is kept apart, and never shown again', async () => {
    const { page, scene } = duke;
    await press('Keep for actions');
    await pageSays(page, /Actions go with a second credential; reading never uses it/);
    await scene.picture('second-credential');
    expect(Object.keys(vaultOf().sealed)).toEqual(['duke', 'duke:write']);
    expect(filesOf(scene.profile).join() + (await page.content())).not.toContain(writingToken);
  });

  it('goes with what is sent, and with nothing else', async () => {
    const { page, deployment } = duke;
    const from = deployment.simulator.requests.length;
    await prepare(page, 'Deny a user', tiago);
    await pageSays(page, /The second credential goes along in a header that is not shown/);
    await send(page, 'Deny a user');
    await pageSays(page, /Done .*Reading back shows it/);
    const seen = deployment.simulator.requests
      .slice(from)
      .map(({ method, headers }) => [method, headers.authorization]);
    expect(seen.filter(([method]) => method === 'POST')).toEqual([['POST', `Bearer ${writingToken}`]]);
    for (const [method, authorization] of seen)
      if (method === 'GET') expect(authorization).toBe(`Bearer ${accessToken}`);
    await back(page);
  });

  it('can be removed', async () => {
    const { page } = duke;
    await press('Remove it');
    await pageSays(page, /would have to be entered again/);
    await press('Remove the second credential');
    await pageSays(page, /Removed\. Actions go with the credential that reads/);
    expect(Object.keys(vaultOf().sealed)).toEqual(['duke']);
  });
});
