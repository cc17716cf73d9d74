import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Scene } from './scene';

const axe = readFileSync(path.join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it stands. */
export async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Opens the management window by the tray's menu. */
export async function openWindow(scene: Scene): Promise<Page> {
  await scene.desktop.bus.menuClick(await scene.trayItem(), 'Open Seatwatch');
  return scene.program.page('/management/');
}

/** Goes to a page by its place in the sidebar. */
export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

/** What lies in a profile, but for Chromium's own. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('browser'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
