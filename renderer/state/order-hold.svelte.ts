import { heldOrder } from './held-order';

export interface OrderHoldParts<Item> {
  /** What there is to show, in its true order. */
  readonly items: () => readonly Item[];
  /** All there is, also what does not match what is searched for. */
  readonly all: () => readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What the user asked for: search and order. When it changes, rows may move. */
  readonly wish: () => string;
}

/** Keeps the rows of a list where they are while somebody is in it; only their numbers change. */
export class OrderHold<Item> {
  readonly #parts: OrderHoldParts<Item>;
  #kept = $state.raw<{ readonly wish: string; readonly keys: readonly string[] } | null>(null);

  readonly items = $derived.by<readonly Item[]>(() => {
    const { items, all, keyOf, wish } = this.#parts;
    if (this.#kept === null || this.#kept.wish !== wish()) return items();
    return heldOrder(items(), all(), this.#kept.keys, keyOf);
  });
  /** Whether the rows would stand otherwise if nobody were in the list. */
  readonly isHolding = $derived.by(() => {
    const fresh = this.#parts.items();
    return fresh.length !== this.items.length || this.items.some((item, index) => item !== fresh[index]);
  });

  constructor(parts: OrderHoldParts<Item>) {
    this.#parts = parts;
  }

  /** Somebody is in the list, or has left it. */
  hold(isHeld: boolean) {
    if (!isHeld) this.#kept = null;
    else if (this.#kept?.wish !== this.#parts.wish()) this.#keep();
  }

  /** Puts the rows in their true order now. */
  sort() {
    if (this.#kept !== null) this.#keep();
  }

  #keep() {
    const { items, keyOf, wish } = this.#parts;
    this.#kept = { wish: wish(), keys: items().map(keyOf) };
  }
}
