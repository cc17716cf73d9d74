import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProgram } from '../support/program.mjs';
import { type Office, Scene, openOffice } from './scene';

const kills = 8;
// An import takes about this long from its start to its end.
const longestLifeMs = 900;

describe('an import that is killed at any moment', () => {
  let office: Office;
  let scene: Scene;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterEach(() => scene.close());
  afterAll(() => office.simulator.close());

  function fileOf(id: string): string {
    const file = path.join(scene.desktop.dir, `${id}.json`);
    const connection = {
      id,
      vendor: 'thinfinity',
      name: id,
      settings: { baseUrl: office.simulator.origin, clientId: 'other' },
      secrets: { clientSecret: 'not a secret' },
    };
    writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections: [connection] }));
    return file;
  }

  async function kept(): Promise<readonly string[]> {
    const file = path.join(scene.desktop.dir, 'exported.json');
    expect(await scene.command(['export', file])).toMatchObject({ code: 0, stderr: '' });
    const document = JSON.parse(readFileSync(file, 'utf8')) as { connections: { id: string }[] };
    rmSync(file);
    return document.connections.map(({ id }) => id);
  }

  it('takes its connection in or not, and loses none that was there', async () => {
    scene = await Scene.open();
    await scene.connect(office);
    const confirmed = ['hq'];
    for (let round = 0; round < kills; round += 1) {
      const id = `extra-${round}`;
      const words = ['--profile', scene.profile, 'import', fileOf(id)];
      const program = startProgram(words, { desktop: scene.desktop });
      await Promise.race([program.exited, pause(((round + 1) / kills) * longestLifeMs)]);
      await program.kill();
      if (program.stdout().includes('1 connection imported')) confirmed.push(id);
      const now = await kept();
      expect(now).toEqual(expect.arrayContaining(confirmed));
      // What was written before its confirmation is kept from now on, too.
      if (!confirmed.includes(id) && now.includes(id)) confirmed.push(id);
    }
    expect(readdirSync(scene.profile).filter((name) => name.includes('aside'))).toEqual([]);
    scene.start();
    await scene.toolTipBecomes(/well|can’t be read/);
  }, 120_000);
});
