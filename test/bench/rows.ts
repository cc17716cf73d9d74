import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { aBoard, aChange } from '../support/fake-bridge';
import { aLargeBoard, aLargeConnection } from '../support/many-pools';
import type { Desktop } from '../support/desktop/session.mjs';
import { startProgram } from '../support/program.mjs';
import { replaceScript, withStagedBridge } from '../support/window-stage';

/** Milliseconds of each round: rows painted after the board came, after a letter was typed, after a poll. */
export interface RowTimes {
  readonly first: number[];
  readonly typed: number[];
  readonly polled: number[];
}

interface BenchPage {
  first(text: string): void;
  update(change: unknown): void;
  shown(): number;
}

declare global {
  interface Window {
    bench: BenchPage;
    boardText: string;
    changes: unknown[];
  }
}

// Otherwise a frame waits for the screen, and both lists would seem alike.
export const promptFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const address = 'app://seatwatch/management/index.html';
const query = 'flowbench 41';
const changedConnections = 10;

const bareScript = () =>
  readFileSync(path.join(import.meta.dirname, '../../test/bench/bare/rows.mjs'), 'utf8');

const board = aBoard({ snapshot: aLargeBoard() });

const changesOf = (rounds: number) =>
  Array.from({ length: rounds }, (_, round) => {
    const changed = Array.from({ length: changedConnections }, (__, at) =>
      aLargeConnection((round * changedConnections + at) % board.snapshot.connections.length, round + 1),
    );
    const order = board.snapshot.connections.map(({ id }) => id);
    return { ...aChange({ revision: 0, connections: changed }, round + 2), order };
  });

/** Runs in the page: what each step takes until it is painted. */
async function runSteps(typed: string): Promise<RowTimes> {
  const { bench, boardText, changes } = window;
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const timed = async (step: () => void, isDone: () => boolean) => {
    const start = performance.now();
    step();
    let at = await painted();
    while (!isDone()) at = await painted();
    return at - start;
  };
  const field = document.querySelector('input');
  const times: RowTimes = { first: [], typed: [], polled: [] };
  times.first.push(
    await timed(
      () => bench.first(boardText),
      () => bench.shown() > 0,
    ),
  );
  for (const change of changes)
    times.polled.push(
      await timed(
        () => bench.update(change),
        () => true,
      ),
    );
  for (let letters = 1; letters <= typed.length; letters += 1) {
    const input = field ?? document.querySelector<HTMLInputElement>('main input');
    if (input === null) throw new Error('there is nowhere to type');
    const before = bench.shown();
    const type = () => {
      input.value = typed.slice(0, letters);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    // A letter that rules nothing out leaves as many rows.
    times.typed.push(await timed(type, () => bench.shown() <= before));
  }
  return times;
}

async function loaded(page: Page, rounds: number): Promise<RowTimes> {
  await page.evaluate(
    ([text, changes]) => {
      window.boardText = text;
      window.changes = changes;
    },
    [JSON.stringify(board), changesOf(rounds)] as const,
  );
  return page.evaluate(runSteps, query);
}

/** Our page waits for its board, on the page of pools. */
async function ours(page: Page, rounds: number): Promise<RowTimes> {
  await page.goto(address);
  await page.keyboard.press('Control+2');
  await page.evaluate(() => {
    const rows = () =>
      Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? '1') - 1;
    window.bench = {
      first: (text) => window.stagedBridge.emit('board.text', text),
      update: (change) => window.stagedBridge.emit('board.changed', change),
      shown: rows,
    };
  });
  return loaded(page, rounds);
}

/** The bare list in the same window, in the place of our script. */
async function bare(page: Page, rounds: number): Promise<RowTimes> {
  await page.goto(address);
  return loaded(page, rounds);
}

/** Runs in our page before its script: a board that is answered when it is told to. */
function stageWaiting() {
  const listeners = new Map<string, Set<(value: never) => void>>();
  let answer: ((text: string) => void) | null = null;
  const bridge = {
    sent: [],
    send: (name: string) =>
      new Promise((resolve) => {
        if (name === 'board.read') answer = resolve;
        else resolve(undefined);
      }),
    on: (name: string, callback: (value: never) => void) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(callback));
      return () => listeners.get(name)?.delete(callback);
    },
    emit: (name: string, value: never) => {
      if (name === 'board.text') answer?.(value);
      else listeners.get(name)?.forEach((callback) => callback(value));
    },
  };
  window.stagedBridge = bridge;
}

/** The pools page and the bare list in the same window, in turns. */
export async function measureRows(
  desktop: Desktop,
  rounds: number,
  polls: number,
): Promise<Record<'ours' | 'bare', RowTimes>> {
  const program = startProgram(['--profile', path.join(desktop.dir, 'rows')], {
    desktop,
    switches: promptFrames,
  });
  const taken = { ours: emptyTimes(), bare: emptyTimes() };
  try {
    await desktop.bus.menuClick(await desktop.bus.trayItemOf(program.pid), 'Open Seatwatch');
    const page = await program.page('/management/');
    await page.addInitScript(stageWaiting);
    let isBare = false;
    await replaceScript(page, 'management', (script) => (isBare ? bareScript() : withStagedBridge(script)));
    for (let round = 0; round < rounds; round += 1) {
      isBare = true;
      add(taken.bare, await bare(page, polls));
      isBare = false;
      add(taken.ours, await ours(page, polls));
    }
  } finally {
    await program.quit();
  }
  return taken;
}

const emptyTimes = (): RowTimes => ({ first: [], typed: [], polled: [] });

function add(to: RowTimes, from: RowTimes) {
  to.first.push(...from.first);
  to.typed.push(...from.typed);
  to.polled.push(...from.polled);
}
