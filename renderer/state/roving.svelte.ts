export type Step = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

const page = 10;

function target(step: Step, at: number, last: number): number {
  switch (step) {
    case 'next':
      return Math.min(last, at + 1);
    case 'previous':
      return Math.max(0, at - 1);
    case 'page-down':
      return Math.min(last, at + page);
    case 'page-up':
      return Math.max(0, at - page);
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}

/** Which of many rows the Tab key reaches: the last one that had the focus, or the first. */
export class Roving {
  readonly #keys: () => readonly string[];
  #wanted = $state.raw<string | null>(null);

  readonly active = $derived.by(() => {
    const keys = this.#keys();
    return this.#wanted !== null && keys.includes(this.#wanted) ? this.#wanted : (keys[0] ?? null);
  });

  constructor(keys: () => readonly string[]) {
    this.#keys = keys;
  }

  take(key: string | null) {
    this.#wanted = key;
  }

  /** Whether a step up from here would leave the rows. */
  get isAtFirst(): boolean {
    return this.active === (this.#keys()[0] ?? null);
  }

  step(step: Step) {
    const keys = this.#keys();
    const at = this.active === null ? 0 : keys.indexOf(this.active);
    this.#wanted = keys[target(step, at, keys.length - 1)] ?? null;
  }
}
