import { expect, it } from 'vitest';
import { createMemory } from '../../electron/polling/memory';
import { createSessions } from '../../electron/polling/sessions';

const startCounts = () => ({ polls: 0 });
const startNames = () => new Set<string>();

it('keeps the notes of each start function apart, from call to call', () => {
  const memory = createMemory();
  memory(startCounts).polls += 1;
  memory(startNames).add('a');
  expect(memory(startCounts)).toEqual({ polls: 1 });
  expect(memory(startNames)).toEqual(new Set(['a']));
  expect(createMemory()(startCounts)).toEqual({ polls: 0 });
});

it('is forgotten where a connection ends or is set up anew', () => {
  const sessions = createSessions({ now: () => '', timeoutMs: 1000, userAgent: 'test' });
  const connection = { id: 'it', vendor: 'v', name: 'It', settings: { a: 1 } };
  const polls = () => (sessions.memoryFor(connection)(startCounts).polls += 1);
  sessions.httpFor(connection, []);
  expect([polls(), polls()]).toEqual([1, 2]);
  sessions.httpFor({ ...connection, settings: { a: 2 } }, []);
  expect(polls()).toBe(1);
  sessions.endAll();
  expect(polls()).toBe(1);
});
