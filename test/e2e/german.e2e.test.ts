import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../electron/domain/preferences';
import { pressKeys, windowsOf } from '../support/desktop/screen.mjs';
import { eventually } from '../support/eventually.mjs';
import { type Office, Scene, openOffice, promptRule } from './scene';

const product = 'Thinfinity Workspace v7.0';

let scene: Scene;
let office: Office;

async function begin(options: Parameters<typeof Scene.open>[0] = {}): Promise<void> {
  scene = await Scene.open(options);
  await scene.command(['import', office.connectionsFile(scene.desktop.dir)]);
  scene.settle({ rules: [promptRule()], preferences: { ...defaultPreferences, language: 'de' } });
  scene.start();
}

beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => {
  await scene.close();
  await office.simulator.close();
});

describe('for a user who chose German', () => {
  it('tray, menu and notifications are in German, and the command line that scripts read stays English', async () => {
    await begin();
    await scene.toolTipBecomes(/^Der Pool ist in Ordnung; Stand \d\d:\d\d$/);
    office.users = 8;
    const told = await scene.notifications.waitFor(
      ({ summary }) => summary === `${product}: 2 von 10 Plätzen frei`,
      'the notification in German',
    );
    expect(told.body).toMatch(/^Knapp seit \d\d:\d\d\.$/);
    await scene.toolTipBecomes(/^Der Pool ist knapp: .* 2 von 10 frei; Stand \d\d:\d\d$/);
    const menu = await scene.desktop.bus.menu(await scene.trayItem());
    expect(menu.map(({ label }) => label).filter((label) => label !== '')).toEqual([
      'Der Pool ist knapp',
      `${product} — 2 von 10 frei`,
      '1 ungelesene Warnung',
      ...[
        'Seatwatch öffnen',
        'Aktualisieren',
        'Stummschalten',
        'Einstellungen',
        'Diagnose kopieren',
        'Beenden',
      ],
    ]);
    const status = await scene.command(['status', '--config', office.connectionsFile(scene.desktop.dir)]);
    expect(status.stdout).toMatch(/Low .*2 of 10 free/);
  });

  it('what is asked about secrets is asked in German', async () => {
    await begin({ keyring: 'none' });
    const popup = await scene.openPopup();
    await popup.getByRole('button', { name: 'Schwach geschützt behalten …' }).click();
    await eventually(
      async () =>
        (await windowsOf(scene.desktop, scene.program.pid)).some(
          ({ title }) => title === 'Geheimnisse in Seatwatch',
        ),
      'the dialog',
    );
    await scene.picture('dialog-weak-storage-german');
    await pressKeys(scene.desktop, 'Escape');
  });
});
