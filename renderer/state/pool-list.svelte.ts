import { matchWords, poolsWord } from '../../electron/domain/format';
import type { PlacedPool } from '../../electron/domain/headline';
import { type PoolGrouping, type PoolView, defaultPoolView } from '../../electron/domain/pool-view';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import type { Board } from './board.svelte';
import { type KeySet, keySet, noKeys } from './key-set';
import { OrderHold } from './order-hold.svelte';
import { Picks } from './picks.svelte';
import { keyOf } from './place';
import { groupKey, groupName } from './pool-groups';
import { orderPools } from './pool-order';
import { PoolSearch } from './pool-search.svelte';

/** The table of pools as it is looked at: searched, ordered, grouped, with picked rows. */
export class PoolList {
  readonly #board: Board;
  readonly #bridge: Bridge;
  readonly search: PoolSearch;
  readonly picks = new Picks();
  closed = $state.raw<KeySet>(noKeys);
  // What this window chose holds at once, before it is written.
  #chosen = $state.raw<PoolView | null>(null);
  #said = $state.raw<{ readonly wish: string; readonly words: string } | null>(null);

  readonly view = $derived.by(
    () => this.#chosen ?? this.#board.surroundings.preferences.poolView ?? defaultPoolView,
  );
  readonly #ordered = $derived.by(() => this.#inOrder());
  readonly hold: OrderHold<PlacedPool>;
  readonly #wish = $derived.by(() => JSON.stringify([this.search.query, this.view.sort, this.view.group]));

  constructor(board: Board, bridge: Bridge) {
    this.#board = board;
    this.#bridge = bridge;
    this.search = new PoolSearch(board);
    this.hold = new OrderHold({
      items: () => this.#ordered,
      all: () => this.#board.placed,
      keyOf,
      wish: () => this.#wish,
    });
  }

  /** The rows, in the order they are shown. */
  get rows(): readonly PlacedPool[] {
    return this.hold.items;
  }

  get grouping(): Exclude<PoolGrouping, 'none'> | null {
    return this.view.group === 'none' ? null : this.view.group;
  }

  readonly vendorName = (placed: PlacedPool): string => this.#board.vendorOf(placed.state).name;

  /** What pools of one group have in common; null where there are no groups. */
  readonly groupOf = $derived.by(() => {
    const by = this.grouping;
    return by === null ? null : (placed: PlacedPool) => groupKey(by, placed);
  });

  readonly groupName = $derived.by(() => {
    const by = this.grouping;
    return by === null ? null : (placed: PlacedPool) => groupName(by, placed, this.vendorName(placed));
  });

  /** What is shown, or what was just done, in one line. */
  readonly words = $derived.by(() => this.#words());

  change(view: PoolView) {
    if (view.group !== this.view.group) this.closed = noKeys;
    this.#chosen = view;
    void this.#bridge.send('preferences.save', { poolView: { ...view, columns: [...view.columns] } });
  }

  /** Opens the group that this pool stands in. */
  reveal(key: string) {
    const { groupOf } = this;
    const placed = this.rows.find((one) => keyOf(one) === key);
    if (groupOf === null || placed === undefined) return;
    const group = groupOf(placed);
    this.closed = keySet([...this.closed].filter((one) => one !== group));
  }

  closeAll() {
    const { groupOf } = this;
    if (groupOf !== null) this.closed = keySet(this.rows.map(groupOf));
  }

  openAll() {
    this.closed = noKeys;
  }

  say(words: string) {
    this.#said = { wish: this.#wish, words };
  }

  #inOrder(): readonly PlacedPool[] {
    const board = this.#board;
    return orderPools(this.search.found, this.view.sort, {
      // Asked for only where it matters: the time goes on all the time.
      get now() {
        return board.now;
      },
      locale: board.reader.locale,
      vendorName: this.vendorName,
    });
  }

  #words(): string {
    const { search, view } = this;
    if (search.fault !== null) return search.fault.problem;
    if (this.#said?.wish === this.#wish) return this.#said.words;
    const all = this.#board.placed.length;
    if (search.isActive) return matchWords(search.found.length, all, search.query.trim());
    const { by, isDown } = view.sort;
    const t = texts().pools;
    return by === 'level' && !isDown
      ? t.worstFirst(poolsWord(all))
      : t.byColumn(poolsWord(all), t.columns[by]);
  }
}
