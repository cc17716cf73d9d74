import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { TendukeOptions } from '../../electron/demo/tenduke';
import { type Model, takeLease } from '../../electron/demo/tenduke-model';
import { accessToken, aDeployment, aLicense, aModel, hourMs } from '../support/tenduke';
import { goTo, openWindow } from './management';
import { Scene, pageSays } from './scene';

/** Acme Inc at this hour: Mara runs a lease, Jonas one on each of two licenses. */
export function aWorkingModel(): Model {
  const untilMs = Date.now() + 8 * hourMs;
  const first = aLicense();
  const second = aLicense({ id: 'license-2', item: { ...first.item, id: 'item-mill', displayName: 'Mill' } });
  takeLease(first, 'mara', Date.now() - hourMs, untilMs);
  for (const license of [first, second]) takeLease(license, 'jonas', Date.now() - hourMs, untilMs);
  return { ...aModel(), licenses: [first, second] };
}

export const leasesOf = ({ licenses }: Model, profileId: string): readonly string[] =>
  licenses.flatMap(({ assignments }) =>
    assignments
      .filter((one) => one.profileId === profileId)
      .flatMap(({ consumptions }) => consumptions.map(({ leaseId }) => leaseId)),
  );

/** The program on a deployment, with its window open at the page of actions. */
export async function openDuke(options: Partial<TendukeOptions> = {}) {
  const deployment = await aDeployment({ now: Date.now, model: aWorkingModel(), ...options });
  const scene = await Scene.open();
  const file = path.join(scene.desktop.dir, 'duke.json');
  const { settings } = deployment.connection();
  const connection = { id: 'duke', vendor: 'tenduke', name: 'Duke', settings, secrets: { accessToken } };
  writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections: [connection] }));
  const imported = await scene.command(['import', file]);
  if (imported.code !== 0) throw new Error(imported.stderr);
  scene.start();
  await scene.toolTipBecomes(/pool/);
  const page = await openWindow(scene);
  await pageSays(page, /CutX/);
  await goTo(page, 'Actions');
  await page.getByRole('button', { name: /Duke/ }).click();
  await pageSays(page, /Off: Seatwatch only reads/);
  const posts = () => deployment.simulator.requests.filter(({ method }) => method === 'POST');
  const close = async () => {
    await scene.close();
    await deployment.close();
  };
  return { deployment, scene, page, posts, close };
}

/** Fills in an action, by the labels of its fields, as far as the page with its exact requests. */
export async function prepare(
  page: Page,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(new RegExp(`^${label}`)).first();
    const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
  await page.getByRole('button', { name: 'Show what is sent' }).click();
}

/** The deed itself. */
export const send = (page: Page, action: string): Promise<void> =>
  page.getByRole('button', { name: action, exact: true }).click();

export const back = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Back to actions' }).click();
