import { expect, it } from 'vitest';
import { instantOf } from '../../electron/domain/instant';
import { createMemory } from '../../electron/polling/memory';

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
