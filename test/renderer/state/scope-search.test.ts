import { beforeEach, describe, expect, test } from 'vitest';
import type { RuleKind } from '../../../electron/domain/rule';
import { Board } from '../../../renderer/state/board.svelte';
import { ScopeSearch } from '../../../renderer/state/scope-search.svelte';
import { aBoardOf, aBoardPool, ten } from '../../support/builders';
import { FakeBridge, aBoard } from '../../support/fake-bridge';

const page = {
  visibilityState: 'visible',
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
} as const;

let kind: RuleKind = 'level';
let search: ScopeSearch;

beforeEach(async () => {
  kind = 'level';
  const bridge = new FakeBridge();
  const board = new Board(bridge, () => Date.parse(ten));
  const stop = board.start(page);
  const pools = Array.from({ length: 200 }, (_, index) =>
    aBoardPool({ key: `k${index}`, product: index === 0 ? 'Draftline' : `Werkbank ${index}` }),
  );
  await bridge.answer(aBoard({ snapshot: aBoardOf(...pools) }));
  stop();
  search = new ScopeSearch(board, () => kind);
});

describe('what a new rule may be for', () => {
  test('is any vendor, connection or pool, and not more than one can look through', () => {
    expect(search.offers.slice(0, 2).map(({ label, group }) => [label, group])).toEqual([
      ['Thinfinity Workspace', 'Vendors'],
      ['HQ gateway', 'Connections'],
    ]);
    expect(search.offers).toHaveLength(60);
  });

  test('is found by any part of its names', () => {
    search.query = 'draft hq';
    expect(search.offers.map(({ label, detail }) => [label, detail])).toEqual([['Draftline', 'HQ gateway']]);
    const [offer] = search.offers;
    expect(offer && search.scopeOf(offer)).toEqual({ of: 'pool', connectionId: 'hq', poolKey: 'k0' });
    search.query = 'nowhere';
    expect(search.offers).toEqual([]);
  });

  test('is no pool where the rule is about connections', () => {
    kind = 'connection';
    expect(search.offers.map(({ group }) => group)).toEqual(['Vendors', 'Connections']);
  });
});
