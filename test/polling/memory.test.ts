import { expect, it } from 'vitest';
import { instantOf } from '../../electron/domain/instant';
import { createMemory } from '../../electron/polling/memory';
import { createSessions } from '../../electron/polling/sessions';

const now = () => instantOf(0);
const startCounts = () => ({ polls: 0 });
const startNames = () => new Set<string>();

it('keeps the notes of each start function apart, from call to call', () => {
  const memory = createMemory(now);
  memory.notes(startCounts).polls += 1;
  memory.notes(startNames).add('a');
  expect(memory.notes(startCounts)).toEqual({ polls: 1 });
  expect(memory.notes(startNames)).toEqual(new Set(['a']));
  expect(createMemory(now).notes(startCounts)).toEqual({ polls: 0 });
});

it('is forgotten where a connection ends or is set up anew', () => {
  const sessions = createSessions({ now: () => '', timeoutMs: 1000, userAgent: 'test' });
  const connection = { id: 'it', vendor: 'v', name: 'It', settings: { a: 1 } };
  const polls = () => (sessions.memoryFor(connection).notes(startCounts).polls += 1);
  sessions.httpFor(connection, []);
  expect([polls(), polls()]).toEqual([1, 2]);
  sessions.httpFor({ ...connection, settings: { a: 2 } }, []);
  expect(polls()).toBe(1);
  sessions.endAll();
  expect(polls()).toBe(1);
});

function fixture() {
  let clock = 1_000_000;
  let reads = 0;
  const memory = createMemory(() => instantOf(clock));
  return {
    at: (ms: number) => {
      clock = 1_000_000 + ms;
    },
    ask: (name = 'history') => memory.recent(name, 1000, () => Promise.resolve((reads += 1))),
  };
}

it('is asked again only when what it holds is as old as allowed', async () => {
  const { at, ask } = fixture();
  expect(await ask()).toBe(1);
  at(999);
  expect(await ask()).toBe(1);
  at(1000);
  expect(await ask()).toBe(2);
});

it('holds each name apart', async () => {
  const { ask } = fixture();
  expect(await ask('one')).toBe(1);
  expect(await ask('two')).toBe(2);
});

it('is asked again when the clock went back', async () => {
  const { at, ask } = fixture();
  await ask();
  at(-1);
  expect(await ask()).toBe(2);
});
