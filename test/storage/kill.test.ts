import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WriterLine, Written } from '../support/disk-writer';
import { aFolder } from '../support/profile';
import { WriterProcess, buildWriter } from '../support/writer-process';

const kills = 500;
const lanes = 4;

let writer: Awaited<ReturnType<typeof buildWriter>>;
beforeAll(async () => {
  writer = await buildWriter();
}, 60_000);
afterAll(() => writer.remove());

const nothing: Written = { settings: 0, vault: 0, ledger: 0, actions: 0 };

function confirmed(lines: readonly WriterLine[]): Written {
  const state = { ...nothing };
  for (const line of lines) {
    if ('found' in line) Object.assign(state, line.found);
    else state[line.wrote] = line.count;
  }
  return state;
}

// An action that was under way is told as unknown by the next writer, which may be killed before it confirms its own.
const mostUnconfirmed: Written = { settings: 1, vault: 1, ledger: 1, actions: 2 };

/** What does not fit: less than was confirmed, or more than what was under way. */
function misfits(lines: readonly WriterLine[], before: Written): readonly string[] {
  const [first] = lines;
  if (first === undefined || !('found' in first)) return ['it did not start'];
  const wrong = (Object.keys(nothing) as (keyof Written)[]).filter(
    (kind) => first.found[kind] < before[kind] || first.found[kind] > before[kind] + mostUnconfirmed[kind],
  );
  return [
    ...first.problems,
    ...wrong.map((kind) => `${kind}: confirmed ${before[kind]}, found ${first.found[kind]}`),
  ];
}

const kinds = Object.keys(nothing).length;

/** How long one writing takes on this computer, as busy as it is: the end is to come at any place of it. */
async function oneWriting(running: WriterProcess): Promise<number> {
  const from = performance.now();
  await running.started(2 * kinds);
  return (performance.now() - from) / (2 * kinds);
}

/** Kills so many writers on one profile, each of which looks first at what the one before it left. */
async function lane(count: number): Promise<{ faults: string[]; confirmed: Written }> {
  const directory = aFolder();
  const faults: string[] = [];
  let before = nothing;
  let writingMs = 0;
  for (let round = 0; round <= count; round += 1) {
    const running = new WriterProcess(writer.script, [directory]);
    await running.started();
    if (round === 0) writingMs = await oneWriting(running);
    else if (round < count) {
      // Counted, not timed: on a computer that grew slower meanwhile the end comes in the midst of work, too.
      await running.started(Math.floor(Math.random() * 1.5 * kinds));
      await pause(Math.random() * writingMs);
    }
    const lines = await running.kill();
    faults.push(...misfits(lines, before));
    before = confirmed(lines);
  }
  return { faults, confirmed: before };
}

describe('a program that is killed at any moment while it writes', () => {
  test(
    `finds the last confirmed settings, secrets, alerts and actions, ${kills} times`,
    { timeout: 600_000 },
    async () => {
      const results = await Promise.all(Array.from({ length: lanes }, () => lane(kills / lanes)));
      expect(results.flatMap(({ faults }) => faults)).toEqual([]);
      // The kills came in the midst of work, not before it.
      for (const { confirmed: end } of results)
        for (const count of Object.values(end)) expect(count).toBeGreaterThan(kills / lanes / 10);
    },
  );
});

describe('two programs that write at once', () => {
  test('lose nothing of each other’s', { timeout: 60_000 }, async () => {
    const directory = aFolder();
    const names = ['one', 'two', 'three'];
    await Promise.all(names.map((name) => new WriterProcess(writer.script, [directory, name, '60']).lines()));
    for (const name of names) {
      const [first] = await new WriterProcess(writer.script, [directory, name, '0']).lines();
      expect(first).toMatchObject({ found: { settings: 60 }, problems: [] });
    }
  });
});
