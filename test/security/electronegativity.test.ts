import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { appFolder } from '../../build/paths.mjs';
import { prepareBundle } from '../../build/set-up.mjs';
import { aFolder } from '../support/profile';
import { root } from '../support/tree';
import { type Answer, builtAnswers, sourceAnswers } from './answers';
import { copyBuilt, copySources } from './program-text';

interface Scan {
  readonly issues: readonly { readonly id: string; readonly file: string }[];
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly checks: number;
}

const minuteMs = 60_000;

const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  devDependencies: { electron: string };
};

async function scan(folder: string): Promise<Scan> {
  const words = [path.join(import.meta.dirname, 'scan.mjs'), folder, devDependencies.electron];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8 });
  return JSON.parse(stdout) as Scan;
}

const named = ({ issues }: Scan): string[] =>
  [...new Set(issues.map(({ id, file }) => `${id} ${file}`))].sort();
const answered = (answers: readonly Answer[]): string[] => answers.map(({ finding }) => finding).sort();

describe('electronegativity', () => {
  beforeAll(() => prepareBundle(), 2 * minuteMs);

  test.each([
    ['the sources', copySources, sourceAnswers],
    ['the built program', (folder: string) => copyBuilt(appFolder, folder), builtAnswers],
  ])(
    'reads all of %s, and finds what is answered and nothing else',
    async (_what, copy, answers) => {
      const folder = aFolder();
      copy(folder);
      const found = await scan(folder);
      expect(found.errors).toEqual([]);
      expect(found.checks).toBeGreaterThan(30);
      expect(named(found)).toEqual(answered(answers));
    },
    minuteMs,
  );

  test.each([
    ['nodeIntegration: true', 'NODE_INTEGRATION_JS_CHECK'],
    ['sandbox: false', 'SANDBOX_JS_CHECK'],
    ['contextIsolation: false', 'CONTEXT_ISOLATION_JS_CHECK'],
    ['webSecurity: false', 'WEB_SECURITY_JS_CHECK'],
  ])(
    'sees a window with %s',
    async (fault, id) => {
      const folder = aFolder();
      const text = `import { BrowserWindow } from 'electron';\nnew BrowserWindow({ webPreferences: { ${fault} } });\n`;
      writeFileSync(path.join(folder, 'window.js'), text);
      expect(named(await scan(folder))).toContain(`${id} window.js`);
    },
    minuteMs,
  );

  test(
    'tells of a file that it can’t read',
    async () => {
      const folder = aFolder();
      writeFileSync(path.join(folder, 'broken.js'), 'const = ;');
      expect((await scan(folder)).errors.length).toBe(1);
    },
    minuteMs,
  );

  test.each(
    [...sourceAnswers, ...builtAnswers].flatMap(({ finding, heldBy }) =>
      heldBy.map(([file, words]) => ({ finding, file, words })),
    ),
  )('$finding is held by $file', ({ file, words }) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(words);
  });
});
