import type { Picks } from '../state/picks.svelte';
import { Roving } from '../state/roving.svelte';
import { type GridWish, gridWish } from './grid-keys';
import { type GridGroup, type GridLine, headKey, linesByKey } from './grid-line';

export interface GridWalkParts<Item> {
  readonly lines: () => readonly GridLine<Item>[];
  readonly picks: () => Picks | null;
  /** Whether a panel shows one of the rows. */
  readonly isPanelOpen: () => boolean;
  readonly select: (key: string) => void;
  /** Opens a group that is closed, or closes it. */
  readonly turn: (group: GridGroup<Item>) => void;
  /** Whether anything can be copied. */
  readonly copy: (line: GridLine<Item>) => boolean;
  /** Gives the active line the focus. */
  readonly focus: () => void;
}

/** What keys and the pointer do in a grid, and which of its lines the Tab key reaches. */
export class GridWalk<Item> {
  readonly #parts: GridWalkParts<Item>;
  readonly #byKey = $derived.by(() => linesByKey(this.#parts.lines()));
  readonly #keys = $derived([...this.#byKey.keys()]);
  readonly #roving = new Roving(() => this.#keys);

  constructor(parts: GridWalkParts<Item>) {
    this.#parts = parts;
  }

  get active(): string | null {
    return this.#roving.active;
  }

  take(key: string | null) {
    this.#roving.take(key);
  }

  focusOn(key: string | null) {
    this.take(key);
    this.#parts.focus();
  }

  turn(group: GridGroup<Item>) {
    this.#parts.turn(group);
    this.focusOn(headKey(group.key));
  }

  press(line: GridLine<Item>, { ctrlKey, metaKey, shiftKey }: MouseEvent) {
    const picks = this.#parts.picks();
    if (line.head !== null) this.turn(line.head);
    else if (picks !== null && shiftKey) picks.reach(this.#rowKeys(), line.key);
    else if (picks !== null && (ctrlKey || metaKey)) picks.toggle(line.key);
    else this.#parts.select(line.key);
  }

  /** Whether the key was taken. */
  key(event: KeyboardEvent): boolean {
    const line = this.#active();
    const asked = gridWish(event);
    return line !== undefined && asked !== null && this.#fulfil(line, asked);
  }

  #active(): GridLine<Item> | undefined {
    return this.active === null ? undefined : this.#byKey.get(this.active);
  }

  #rowKeys(): readonly string[] {
    return this.#parts.lines().flatMap((line) => (line.head === null ? [line.key] : []));
  }

  #fulfil(line: GridLine<Item>, asked: GridWish): boolean {
    const picks = this.#parts.picks();
    switch (asked.wish) {
      case 'step':
        return this.#step(line, asked);
      case 'open':
        return this.#open(line);
      case 'pick':
        if (line.head !== null || picks === null) return this.#open(line);
        picks.toggle(line.key);
        return true;
      case 'open-group':
      case 'close-group':
        return this.#turnByKey(line, asked.wish === 'open-group');
      case 'copy':
        return this.#parts.copy(line);
      case 'all':
        picks?.all(this.#rowKeys());
        return picks !== null;
      case 'drop-picks': {
        const had = picks !== null && !picks.isEmpty;
        picks?.clear();
        return had;
      }
    }
  }

  #open(line: GridLine<Item>): true {
    if (line.head === null) this.#parts.select(line.key);
    else this.turn(line.head);
    return true;
  }

  #step(line: GridLine<Item>, { step, isReach }: GridWish & { wish: 'step' }): true {
    const picks = isReach ? this.#parts.picks() : null;
    if (line.head === null) picks?.begin(line.key);
    this.#roving.step(step);
    const next = this.#active();
    if (next?.head === null) {
      picks?.reach(this.#rowKeys(), next.key);
      // While a panel is open it shows the row that has the focus.
      if (this.#parts.isPanelOpen()) this.#parts.select(next.key);
    }
    this.#parts.focus();
    return true;
  }

  #turnByKey(line: GridLine<Item>, opens: boolean): boolean {
    if (line.head !== null && line.isOpen !== opens) this.turn(line.head);
    else if (line.head === null && line.group !== null && !opens) this.focusOn(headKey(line.group.key));
    else return false;
    return true;
  }
}
