import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'vite';
import type { WriterLine } from './disk-writer';

const root = path.join(import.meta.dirname, '../..');

/** The real storage as a program of its own, without Electron: its path, and the undo. */
export async function buildWriter(): Promise<{ readonly script: string; readonly remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwatch-writer-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { 'electron-store': path.join(root, 'test/support/electron-store.ts') } },
    build: {
      ssr: path.join(root, 'test/support/disk-writer.ts'),
      target: 'node20',
      outDir: folder,
      minify: false,
      rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  return {
    script: path.join(folder, 'writer.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A writer at work on a profile. */
export class WriterProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<unknown>;
  #text = '';
  #errors = '';

  constructor(script: string, words: readonly string[]) {
    this.#child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#text += text));
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    this.#ended = once(this.#child, 'close');
  }

  /** Until it has opened its profile, and said so, and has confirmed so many writings. */
  async started(writings = 0): Promise<void> {
    while (this.#text.split('\n').length - 2 < writings && this.#child.exitCode === null)
      await Promise.race([once(this.#child.stdout, 'data'), this.#ended]);
  }

  /** Ends it without a warning, and gives all that it said. */
  async kill(): Promise<readonly WriterLine[]> {
    this.#child.kill('SIGKILL');
    return this.lines();
  }

  /** All that it said, once it has ended. */
  async lines(): Promise<readonly WriterLine[]> {
    await this.#ended;
    if (this.#errors !== '') throw new Error(this.#errors);
    return this.#text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as WriterLine);
  }
}
