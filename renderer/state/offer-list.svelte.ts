/** One line that a field offers. */
export interface Offer {
  readonly value: string;
  readonly label: string;
  /** What is said behind it, in less ink. */
  readonly detail?: string;
  /** The heading that it stands under; offers of one group stand together. */
  readonly group?: string;
}

/** The list that a field opens under itself: whether it is open, and which line the arrow keys are at. */
export class OfferList {
  readonly #offers: () => readonly Offer[];
  #isWanted = $state.raw(false);
  #at = $state.raw(-1);

  readonly isOpen = $derived.by(() => this.#isWanted && this.#offers().length > 0);
  readonly index = $derived.by(() => Math.min(this.#at, this.#offers().length - 1));
  readonly active = $derived.by<Offer | null>(() =>
    this.isOpen && this.index >= 0 ? (this.#offers()[this.index] ?? null) : null,
  );

  constructor(offers: () => readonly Offer[]) {
    this.#offers = offers;
  }

  /** Opens it at a value's line, or before the first one. */
  open(value: string | null = null) {
    this.#isWanted = true;
    this.#at = this.#offers().findIndex((offer) => offer.value === value);
  }

  close() {
    this.#isWanted = false;
    this.#at = -1;
  }

  /** Goes a line up or down, and around at the ends. */
  move(step: 1 | -1) {
    const count = this.#offers().length;
    if (count === 0) return;
    const from = this.index < 0 && step === -1 ? 0 : this.index;
    this.#at = (from + step + count) % count;
  }
}
