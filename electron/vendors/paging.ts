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
  /** Rows of the same key are the same row; the later one counts. */
  readonly keyOf: (row: T) => string;
  readonly pageRows: number;
}

const mostPages = 500;

// Pages overlap, so that rows which end between two pages do not pull others past the reader.
const overlapOf = (pageRows: number, received: number): number => Math.min(pageRows / 20, received / 4) | 0;

async function walk<T>(parts: PagingParts<T>, start: Page<T>): Promise<Result<PagedList<T>>> {
  const found = new Map<string, T>();
  const warnings: string[] = [];
  let hasGap = false;
  let page = start;
  let offset = 0;
  let overlap = 0;
  for (let pages = 1; ; pages += 1) {
    const keys = page.rows.map(parts.keyOf);
    if (overlap > 0 && keys.length > 0 && !keys.some((key) => found.has(key))) hasGap = true;
    const before = found.size;
    page.rows.forEach((row, index) => found.set(keys[index] ?? '', row));
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
