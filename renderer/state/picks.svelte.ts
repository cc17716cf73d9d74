import { keySet, noKeys, turned } from './key-set';

/** Which rows of a list are picked, to be copied together. */
export class Picks {
  keys = $state.raw(noKeys);
  // Where a range begins: the row that was picked or let go last by itself.
  #anchor: string | null = null;

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  toggle(key: string) {
    this.keys = turned(this.keys, key);
    this.#anchor = key;
  }

  /** A range from here on. */
  begin(key: string) {
    if (this.isEmpty || this.#anchor === null) this.#anchor = key;
  }

  /** Only the rows from where the range began up to this one. */
  reach(order: readonly string[], key: string) {
    const to = order.indexOf(key);
    const from = this.#anchor === null ? to : order.indexOf(this.#anchor);
    if (to < 0) return;
    this.#anchor ??= key;
    this.keys = keySet(order.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1));
  }

  all(order: readonly string[]) {
    this.keys = keySet(order);
  }

  clear() {
    this.keys = noKeys;
    this.#anchor = null;
  }
}
