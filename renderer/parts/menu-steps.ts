/** So soon after a letter the next one goes on with the word. */
const wordMs = 700;

/** Letters typed in a menu: the word so far, and when its last letter came. */
export interface Typed {
  readonly word: string;
  readonly at: number;
}

export const nothingTyped: Typed = { word: '', at: -Infinity };

/** The word after one more letter. */
export const withLetter = ({ word, at }: Typed, letter: string, now: number): Typed => ({
  word: now - at <= wordMs ? word + letter.toLowerCase() : letter.toLowerCase(),
  at: now,
});

/** Where an arrow, Home or End leads among so many lines, past the end to the other one; null for other keys. */
export function menuStep(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The next line that begins with the word, the present one last where a single letter is pressed again. */
export function menuMatch(labels: readonly string[], { word }: Typed, at: number): number | null {
  const from = word.length === 1 ? at + 1 : at;
  const order = labels.map((_, offset) => (Math.max(0, from) + offset) % labels.length);
  return order.find((index) => labels[index]?.toLowerCase().startsWith(word)) ?? null;
}
