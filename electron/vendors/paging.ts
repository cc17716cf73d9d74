import { type Result, success } from '../domain/failure';

/** One page of a list: what could be read of it, how many rows came, and how many there are in all, if that is said. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly warnings: readonly string[];
  readonly received: number;
  readonly total: number | null;
}

export interface PagedList<T> {
  readonly rows: readonly T[];
  readonly warnings: readonly string[];
  /** Whether rows may be missing because others came or went while the pages were read. */
  readonly hasGap: boolean;
}

export interface PagingParts<T> {
  readonly askPage: (offset: number) => Promise<Result<Page<T>>>;
  /** Rows of the same key on two pages are the same row, which shifted; the later one counts. On one page they are two. */
  readonly keyOf: (row: T) => string;
  readonly pageRows: number;
}

const mostPages = 500;

// Pages overlap, so that rows which end between two pages do not pull others past the reader.
const overlapOf = (pageRows: number, received: number): number => Math.min(pageRows / 20, received / 4) | 0;

/** Numbers rows of the same key, from the counts on that it is given. */
function numbered(keys: readonly string[], counts: Map<string, number>): string[] {
  return keys.map((key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${count} ${key}`;
  });
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** Tells which rows of a page are known from the pages before it. */
class Rows<T> {
  readonly found = new Map<string, T>();
  #keys: readonly string[] = [];
  #ids: readonly string[] = [];
  #counts = new Map<string, number>();

  /** Whether any row was known; `overlap` is how many rows were asked for again. */
  add(rows: readonly T[], keys: readonly string[], overlap: number): boolean {
    // Where nothing shifted, whatever follows the overlap is new, also with a key that came before.
    const isAligned = overlap > 0 && isSame(this.#keys.slice(-overlap), keys.slice(0, overlap));
    const ids = isAligned
      ? [...this.#ids.slice(-overlap), ...numbered(keys.slice(overlap), this.#counts)]
      : numbered(keys, new Map());
    if (!isAligned) this.#count(keys);
    const isKnown = ids.some((id) => this.found.has(id));
    rows.forEach((row, index) => this.found.set(ids[index] ?? '', row));
    [this.#keys, this.#ids] = [keys, ids];
    return isKnown;
  }

  #count(keys: readonly string[]): void {
    const here = new Map<string, number>();
    for (const key of keys) here.set(key, (here.get(key) ?? 0) + 1);
    for (const [key, count] of here) this.#counts.set(key, Math.max(count, this.#counts.get(key) ?? 0));
  }
}

async function walk<T>(parts: PagingParts<T>, start: Page<T>): Promise<Result<PagedList<T>>> {
  const list = new Rows<T>();
  const { found } = list;
  const warnings: string[] = [];
  let hasGap = false;
  let page = start;
  let offset = 0;
  let overlap = 0;
  for (let pages = 1; ; pages += 1) {
    const before = found.size;
    const isKnown = list.add(page.rows, page.rows.map(parts.keyOf), overlap);
    if (overlap > 0 && page.rows.length > 0 && !isKnown) hasGap = true;
    warnings.push(...page.warnings);
    const end = offset + page.received;
    const isLast = end >= (page.total ?? (page.received < parts.pageRows ? end : Infinity));
    if (isLast || found.size === before || pages === mostPages)
      return success({ rows: [...found.values()], warnings, hasGap: hasGap || !isLast });
    overlap = overlapOf(parts.pageRows, page.received);
    offset = end - overlap;
    const next = await parts.askPage(offset);
    if (!next.ok) return next;
    page = next.value;
  }
}

/** Reads a whole list page by page although its rows shift meanwhile; once more from the start where a gap shows. */
export async function readPages<T>(parts: PagingParts<T>, first: Page<T>): Promise<Result<PagedList<T>>> {
  const list = await walk(parts, first);
  if (!list.ok || !list.value.hasGap) return list;
  const again = await parts.askPage(0);
  return again.ok ? walk(parts, again.value) : again;
}
