import { describe, expect, test } from 'vitest';
import { Board } from '../../../renderer/state/board.svelte';
import { PoolSearch } from '../../../renderer/state/pool-search.svelte';
import { aBoardOf, aBoardPool, ten } from '../../support/builders';
import { FakeBridge, aBoard } from '../../support/fake-bridge';

describe('a search among the pools of a board', () => {
  test('finds all while nothing is searched for, and keeps the worst first', async () => {
    const bridge = new FakeBridge();
    const board = new Board(bridge, () => Date.parse(ten));
    const stop = board.start({
      visibilityState: 'visible',
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    const pools = [
      aBoardPool({ key: 'a', product: 'Draftline Review', used: 1 }),
      aBoardPool({ key: 'b', product: 'CATIA V5', used: 2 }),
      aBoardPool({ key: 'c', product: 'Draftline Studio', used: 24 }),
    ];
    await bridge.answer(aBoard({ snapshot: aBoardOf(...pools) }));
    const search = new PoolSearch(board);
    const found = () => search.found.map(({ pool }) => pool.key);
    expect([search.isActive, found()]).toEqual([false, ['c', 'b', 'a']]);
    search.query = ' draft ';
    expect([search.isActive, found()]).toEqual([true, ['c', 'a']]);
    search.query = 'thinfinity gateway draft stud';
    expect(found()).toEqual(['c']);
    stop();
  });
});
