/** So soon after a letter the next one makes a word of it. */
const wordMs = 700;

/**
 * R, P, S and A act at once, but may as well begin a word that is searched for. Remembers the letter and how its deed is
 * taken back, until it is too late for a word.
 */
export class EarlyLetter {
  #letter = '';
  #at = -Infinity;
  #undo: () => void = () => undefined;

  remember(letter: string, at: number, undo: () => void) {
    this.#letter = letter;
    this.#at = at;
    this.#undo = undo;
  }

  /** A key that is no letter ends the word: whoever presses an arrow is not typing. */
  hear(key: string) {
    const isLetter = [...key].length === 1;
    if (!isLetter && key !== 'Shift' && key !== 'Dead') this.#letter = '';
  }

  /** Whether a letter that acts at once is rather the next of a word: not where the same one is pressed again. */
  goesOnWith(key: string, at: number): boolean {
    return this.#letter !== '' && at - this.#at <= wordMs && /^\p{L}$/u.test(key) && key !== this.#letter;
  }

  /** The letter that a word typed now begins with; its deed is taken back. Empty where there is none. */
  claim(at: number): string {
    if (this.#letter === '' || at - this.#at > wordMs) return '';
    const letter = this.#letter;
    this.#letter = '';
    this.#undo();
    return letter;
  }
}
