import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/cli/audit';
import type { ActionEnding, ActionIntent } from '../../electron/domain/action-record';
import { actionLogName, openActionLog } from '../../electron/storage/action-log';

const intent: ActionIntent = {
  at: '2026-11-22T10:00:00.000Z',
  who: { user: 'tester', host: 'bench' },
  connection: { id: 'duke', name: 'Duke', vendor: 'tenduke' },
  action: 'deny',
  parameters: { profileId: 'mara' },
};
const ending: ActionEnding = {
  requests: [{ method: 'POST', path: '/graph/', form: { reservationType: 'denied' }, status: 200 }],
  outcome: 'done',
  results: [{ target: null, outcome: 'done', message: 'Done “ß 漢”.' }],
  effectiveAt: null,
  before: null,
  after: null,
};

let directory = '';
let file = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'sw-log-'));
  file = path.join(directory, actionLogName);
});
afterEach(() => rmSync(directory, { recursive: true }));

async function write(times: number): Promise<void> {
  const log = openActionLog(directory, Date.now);
  for (let time = 0; time < times; time += 1) await log.end(await log.begin(intent), intent, ending);
}

const lines = (): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
const rewrite = (changed: readonly string[]): void =>
  writeFileSync(file, changed.map((line) => `${line}\n`).join(''));
const verify = () => verifyAudit(file, true);
const brokenAt = (line: number) => ({
  exitCode: 1,
  problems: [expect.stringContaining(`: line ${line}: `) as string],
});

describe('an action log', () => {
  it('holds one line for each action, readable by its user alone, and is whole', async () => {
    await write(3);
    expect(lines()).toHaveLength(3);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(verify()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('3 entries') as string });
  });

  it('goes on in another process’s turn without a gap', async () => {
    await Promise.all([write(5), write(5), write(5)]);
    expect(lines()).toHaveLength(15);
    expect(verify().exitCode).toBe(0);
  });

  it.each([1, 3, 5])('names line %i where it was changed by one letter', async (line) => {
    await write(5);
    rewrite(lines().map((text, index) => (index === line - 1 ? text.replace('mara', 'Mara') : text)));
    expect(verify()).toMatchObject(brokenAt(line));
  });

  it('names a line that only looks the same', async () => {
    await write(3);
    rewrite(lines().map((text, index) => (index === 1 ? text.replace('"seq":2,', '"seq": 2,') : text)));
    expect(verify()).toMatchObject(brokenAt(2));
  });

  it('names the line where one is missing, doubled or in another order', async () => {
    await write(5);
    const [one = '', two = '', three = '', four = '', five = ''] = lines();
    rewrite([one, two, four, five]);
    expect(verify()).toMatchObject(brokenAt(3));
    rewrite([one, two, two, three, four, five]);
    expect(verify()).toMatchObject(brokenAt(3));
    rewrite([one, three, two, four, five]);
    expect(verify()).toMatchObject(brokenAt(2));
    rewrite([one, '', two, three, four, five]);
    expect(verify()).toMatchObject(brokenAt(2));
  });

  it('names the first line that is missing at the end, and keeps naming it when it grows again', async () => {
    await write(5);
    rewrite(lines().slice(0, 3));
    expect(verify()).toMatchObject(brokenAt(4));
    await write(1);
    expect(verify()).toMatchObject(brokenAt(4));
  });

  it('names a cut last line, and what was put behind it', async () => {
    await write(2);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10));
    expect(verify()).toMatchObject(brokenAt(2));
    await write(1);
    expect(verify()).toMatchObject(brokenAt(2));
    await write(1);
    appendFileSync(file, 'x');
    expect(verify()).toMatchObject(brokenAt(2));
  });

  it('can be checked as a copy, without what lies beside it', async () => {
    await write(3);
    const copy = path.join(directory, 'copy.jsonl');
    writeFileSync(copy, readFileSync(file));
    expect(verifyAudit(copy, true)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /3 entries, the chain is whole, but its end could not be checked/,
      ) as string,
    });
    expect(verify().stdout).not.toContain('could not be checked');
  });

  it('of the profile is not well without what notes its end', async () => {
    await write(3);
    rmSync(path.join(directory, 'action-log.head.json'));
    expect(verifyAudit(file, false)).toMatchObject({
      exitCode: 1,
      problems: [expect.stringContaining('its end could not be checked') as string],
    });
  });

  it('goes on after a crash between the line and the note of its end', async () => {
    await write(2);
    const head = readFileSync(path.join(directory, 'action-log.head.json'));
    await write(1);
    writeFileSync(path.join(directory, 'action-log.head.json'), head);
    expect(verify().exitCode).toBe(0);
    await write(1);
    expect(lines()).toHaveLength(4);
    expect(verify().exitCode).toBe(0);
  });

  it('tells of an action whose process ended before its answer came', async () => {
    await write(1);
    // No process has this id: it is beyond what any system gives out.
    const note = JSON.stringify({ auditId: 'lost-1', pid: 2 ** 30, intent });
    writeFileSync(path.join(directory, 'action-log.pending-lost-1.json'), note);
    writeFileSync(path.join(directory, 'action-log.pending-cut.json'), note.slice(0, 20));
    await write(1);
    const entries = lines().map((line) => JSON.parse(line) as { auditId: string; outcome: string });
    expect(entries.map(({ outcome }) => outcome)).toEqual(['done', 'unknown', 'done']);
    expect(entries[1]?.auditId).toBe('lost-1');
    expect(readdirSync(directory).filter((name) => name.includes('pending'))).toEqual([]);
    expect(verify().exitCode).toBe(0);
  });

  it('that is not there is no fault, unless it was named', () => {
    expect(verifyAudit(file, false)).toMatchObject({ exitCode: 0 });
    expect(verify()).toMatchObject({ exitCode: 2 });
  });
});
