import { describe, expect, onTestFinished, test } from 'vitest';
import type { BoardPool } from '../../../electron/domain/snapshot';
import { Board } from '../../../renderer/state/board.svelte';
import { keyOf } from '../../../renderer/state/place';
import { PoolList } from '../../../renderer/state/pool-list.svelte';
import { aBoardOf, aBoardPool, ten } from '../../support/builders';
import { FakeBridge, aBoard, aChange } from '../../support/fake-bridge';

const page = {
  visibilityState: 'visible' as const,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};
const pool = (key: string, used: number): BoardPool =>
  aBoardPool({ key, product: key, used, total: 25, free: 25 - used });

async function aList(...pools: readonly BoardPool[]) {
  const bridge = new FakeBridge();
  const board = new Board(bridge, () => Date.parse(ten));
  onTestFinished(board.start(page));
  await bridge.answer(aBoard({ snapshot: aBoardOf(...pools) }));
  const list = new PoolList(board, bridge);
  const shown = () => list.rows.map(({ pool: { key, used } }) => `${key}${used}`).join(' ');
  let revision = 10;
  const poll = (...polled: readonly BoardPool[]) =>
    bridge.emit('board.changed', aChange(aBoardOf(...polled), revision++));
  return { bridge, list, shown, poll };
}

describe('the table of pools', () => {
  test('is worst first, until it is ordered otherwise, which is kept', async () => {
    const { bridge, list, shown } = await aList(pool('a', 1), pool('b', 20));
    expect([shown(), list.words]).toEqual(['b20 a1', '2 pools, worst first']);
    list.change({ ...list.view, sort: { by: 'pool', isDown: false } });
    expect([shown(), list.words]).toEqual(['a1 b20', '2 pools, by Pool']);
    expect(bridge.sent.at(-1)).toMatchObject({
      name: 'preferences.save',
      args: { poolView: { sort: { by: 'pool' } } },
    });
  });

  test('keeps its rows where they are while somebody is in it, with the new numbers', async () => {
    const { list, shown, poll } = await aList(pool('a', 1), pool('b', 20));
    list.hold.hold(true);
    poll(pool('a', 24), pool('b', 2), pool('c', 25));
    expect([shown(), list.hold.isHolding]).toEqual(['b2 a24 c25', true]);
    list.hold.sort();
    expect([shown(), list.hold.isHolding]).toEqual(['c25 a24 b2', false]);
    poll(pool('a', 1), pool('b', 20));
    expect(shown()).toBe('a1 b20');
    list.hold.hold(false);
    expect([shown(), list.hold.isHolding]).toEqual(['b20 a1', false]);
  });

  test('keeps what matches no more while somebody is in it, and searches anew when asked to', async () => {
    const { list, shown, poll } = await aList(pool('a', 24), pool('b', 23));
    list.search.query = 'free:<5';
    list.hold.hold(true);
    poll(pool('a', 24), pool('b', 2));
    expect(shown()).toBe('a24 b2');
    list.search.query = 'free:<6';
    expect(shown()).toBe('a24');
  });

  test('groups, shuts and opens, and finds a pool in a group that is shut', async () => {
    const { list } = await aList(pool('a', 1), pool('b', 20));
    expect(list.groupOf).toBeNull();
    list.change({ ...list.view, group: 'product' });
    const [first] = list.rows;
    if (first === undefined) throw new Error('there is a row');
    expect([list.groupOf?.(first), list.groupName?.(first)]).toEqual(['b', 'b']);
    list.closeAll();
    expect([...list.closed].sort()).toEqual(['a', 'b']);
    list.reveal(keyOf(first));
    expect([...list.closed]).toEqual(['a']);
    list.change({ ...list.view, group: 'none' });
    expect(list.closed.size).toBe(0);
  });

  test('says what was done until something else is asked', async () => {
    const { list } = await aList(pool('a', 1));
    list.say('Saved as pools.csv.');
    expect(list.words).toBe('Saved as pools.csv.');
    list.search.query = 'a';
    expect(list.words).toBe('1 of 1 matches “a”');
  });
});
