import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/program.mjs';
import { type Office, clientSecret, openOffice } from './scene';

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();

describe('the command line, without a display', () => {
  let office: Office;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-cli-'));
    office = await openOffice();
    file = office.connectionsFile(folder);
  });
  afterAll(async () => {
    await office.simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells the seats of a connections file as a document, and exits with 0 when all is well', async () => {
    office.users = 1;
    const { code, stdout, stderr } = await runCommand(['status', '--json', '--config', file]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'seatwatch.status/1',
      worst: 'ok',
      connections: [
        {
          id: 'hq',
          vendor: 'thinfinity',
          health: 'ok',
          failure: null,
          pools: [
            {
              product: 'Thinfinity Workspace v7.0',
              unit: 'users',
              used: 1,
              total: 10,
              free: 9,
              level: 'ok',
              holders: null,
            },
          ],
        },
      ],
    });
  });

  it.each([
    { users: 8, exit: 1, says: /^Low +Thinfinity Workspace v7\.0 \(Serial …EOY7\) +2 of 10 free/m },
    { users: 9, exit: 2, says: /^Nearly out .* 1 of 10 free/m },
    { users: 10, exit: 2, says: /^Out .* 0 of 10 free/m },
  ])('exits with $exit when $users of 10 seats are taken', async ({ users, exit, says }) => {
    office.users = users;
    const { code, stdout } = await runCommand(['status', '--config', file]);
    expect(code).toBe(exit);
    expect(stdout).toMatch(says);
  });

  it('exits with 3 when the gateway can’t be read, with the reason and a next step on stderr', async () => {
    office.simulator.fault({ kind: 'body', text: '<html>Sign in</html>', contentType: 'text/html' });
    const { code, stderr } = await runCommand(['status', '--config', file]);
    office.simulator.fault(null);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^seatwatch: HQ gateway can’t be read: .*not JSON.*check that the address is the vendor’s API.*\n$/,
    );
  });

  it('ends by --timeout when the gateway never answers', async () => {
    office.simulator.fault({ kind: 'silent' });
    const { code, stdout } = await runCommand(['status', '--json', '--timeout', '1', '--config', file]);
    office.simulator.fault(null);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      worst: 'unknown',
      connections: [{ failure: { kind: 'timeout' }, pools: [] }],
    });
  });

  it('names the path of a fault in a connections file and exits with 2', async () => {
    const wrong = path.join(folder, 'wrong.json');
    writeFileSync(
      wrong,
      JSON.stringify({
        schema: 'seatwatch.connections/1',
        connections: [{ id: 'a b', vendor: 'thinfinity', settings: {} }],
      }),
    );
    const { code, stdout, stderr } = await runCommand(['status', '--config', wrong]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/connections\[0\]\.id/);
  });

  it('writes nothing anywhere with --config', async () => {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const before = filesBelow(home);
    await runCommand(['status', '--config', file], {
      env: { HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), TMPDIR: home },
    });
    expect(filesBelow(home)).toEqual(before);
  });

  it('imports into a profile, keeps the file private, exports without secrets, and refuses a second import without --replace', async () => {
    const profile = path.join(folder, 'profile');
    expect(await runCommand(['import', file], { profile })).toMatchObject({
      code: 0,
      stdout: '1 connection imported.\n',
    });
    expect(statSync(path.join(profile, 'settings.json')).mode & 0o077).toBe(0);
    const again = await runCommand(['import', file], { profile });
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/connections\[0\]\.id.*--replace/);
    expect((await runCommand(['import', file, '--replace'], { profile })).code).toBe(0);
    const exported = path.join(folder, 'exported.json');
    expect((await runCommand(['export', exported], { profile })).code).toBe(0);
    expect(statSync(exported).size).toBeGreaterThan(0);
    const all = [again.stdout, again.stderr].join('');
    expect(all).not.toContain(clientSecret);
  });

  it('looks for the action log in the user’s own place where no profile is named', async () => {
    expect(await runCommand(['audit', 'verify'])).toMatchObject({
      code: 0,
      stdout: 'No action was logged yet.\n',
    });
  });

  it('tells its version, its help, and what it does not know', async () => {
    expect(await runCommand(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      stderr: '',
    });
    expect((await runCommand(['--help'])).stdout).toMatch(/seatwatch status \[--json\]/);
    expect(await runCommand(['stat'])).toMatchObject({ code: 2, stdout: '' });
  });
});
