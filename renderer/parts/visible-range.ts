/** Rows to draw: from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface View {
  readonly count: number;
  readonly rowHeight: number;
  /** How far the list's top is above the top of what can be seen; negative while it is below. */
  readonly scrolled: number;
  readonly viewHeight: number;
}

const spare = 8;

/** The rows that can be seen, and a few on either side. */
export function visibleRange({ count, rowHeight, scrolled, viewHeight }: View): Range {
  const height = Math.max(1, rowHeight);
  const first = Math.floor(scrolled / height) - spare;
  const last = Math.ceil((scrolled + viewHeight) / height) + spare;
  const start = Math.min(count, Math.max(0, first));
  return { start, end: Math.max(start, Math.min(count, last)) };
}

/** The rows of a range, and one more that must stay because it holds the focus. */
export function rowsToDraw({ start, end }: Range, held: number): readonly number[] {
  const rows = Array.from({ length: end - start }, (_, offset) => start + offset);
  if (held < 0 || (held >= start && held < end)) return rows;
  return held < start ? [held, ...rows] : [...rows, held];
}

/** So many rows go on paper, some forty pages; who wants more wants a table in a file. */
export const mostPrinted = 2000;
