/** A row of a report, by column. */
export type Row = Readonly<Record<string, string | number>>;

export type SimulatedDialect = 'v1' | 'v6.8';

// Inferred: the document has error codes, but no list of them.
export type RefusalCode = 1001 | 1002 | 1003 | 1004 | 1005 | 1006 | 1099;

/** What the server answers with `success: false`. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/** The standard report options, read and checked. */
export interface Options {
  readonly keeps: (row: Row) => boolean;
  readonly order: readonly { readonly field: string; readonly direction: string }[];
  readonly offset: number;
  readonly limit: number;
  readonly visible: readonly string[];
  readonly name: string | null;
}

const names: Readonly<Record<SimulatedDialect, readonly string[]>> = {
  v1: ['fieldsVisibility', 'rn', 'filter', 'limit', 'offset', 'orderBy', 'orderDirection'],
  'v6.8': ['fieldVisibility', 'rn', 'filter', 'limit', 'offset', 'order'],
};

function readWords(query: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const part of query.split('&').filter((text) => text !== '')) {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    try {
      words.set(name, decodeURIComponent(value.replaceAll('+', ' ')));
    } catch {
      throw new Refused(1001, 'Malformed query');
    }
  }
  return words;
}

function readJson(text: string, code: RefusalCode, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused(code, `Malformed ${what}`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numeric = (columns: Row, field: unknown): boolean =>
  typeof field === 'string' && typeof columns[field] === 'number';
const textual = (columns: Row, field: unknown): boolean =>
  typeof field === 'string' && typeof columns[field] === 'string';

type Test = (row: Row) => boolean;

function comparing(field: string, comparison: unknown, value: unknown): Test {
  const wanted = Number(value);
  if (value === '' || !Number.isFinite(wanted)) throw new Refused(1002, 'Malformed filter value');
  if (comparison === 'gt') return (row) => Number(row[field]) > wanted;
  if (comparison === 'lt') return (row) => Number(row[field]) < wanted;
  if (comparison === 'eq') return (row) => Number(row[field]) === wanted;
  throw new Refused(1002, 'Unknown filter comparison');
}

// "Case-insensitive substring", says the page on requests.
const containing = (field: string, value: unknown): Test => {
  if (typeof value !== 'string' && typeof value !== 'number') throw new Refused(1002, 'Malformed filter');
  const wanted = String(value).toLowerCase();
  return (row) => String(row[field]).toLowerCase().includes(wanted);
};

function testOf(entry: unknown, columns: Row, dialect: SimulatedDialect): Test {
  if (!isRecord(entry)) throw new Refused(1002, 'Malformed filter');
  const { type, field, comparison, value, property, operator, ...others } = entry;
  if (Object.keys(others).length > 0) throw new Refused(1002, 'Malformed filter');
  if (dialect === 'v6.8') {
    if (type !== undefined || field !== undefined) throw new Refused(1002, 'Malformed filter');
    // An operator is only for numbers; equal is the default. A list of values is for enumerations.
    if (numeric(columns, property)) return comparing(String(property), operator ?? 'eq', value);
    if (!textual(columns, property)) throw new Refused(1002, 'Unknown filter property');
    if (!Array.isArray(value)) return containing(String(property), value);
    return (row) => value.includes(row[String(property)]);
  }
  if (property !== undefined || operator !== undefined) throw new Refused(1002, 'Malformed filter');
  if (type === 'string' && textual(columns, field)) return containing(String(field), value);
  if (type === 'numeric' && numeric(columns, field)) return comparing(String(field), comparison, value);
  throw new Refused(1002, 'Unknown filter field');
}

function readFilter(text: string | undefined, columns: Row, dialect: SimulatedDialect): Test {
  if (text === undefined) return () => true;
  const filter = readJson(text, 1002, 'filter');
  if (!Array.isArray(filter)) throw new Refused(1002, 'Malformed filter');
  const tests = filter.map((entry) => testOf(entry, columns, dialect));
  return (row) => tests.every((test) => test(row));
}

function readOrder(words: Map<string, string>, columns: Row): Options['order'] {
  const by = words.get('orderBy');
  const list = words.get('order');
  let order: { field: unknown; direction: unknown }[] = [];
  if (by !== undefined) order = [{ field: by, direction: words.get('orderDirection') }];
  else if (words.has('orderDirection')) throw new Refused(1004, 'Direction without a column');
  else if (list !== undefined) {
    const parsed = readJson(list, 1004, 'order');
    if (!Array.isArray(parsed)) throw new Refused(1004, 'Malformed order');
    order = parsed.map((entry: unknown) => {
      const { property, direction } = isRecord(entry) ? entry : {};
      return { field: property, direction };
    });
  }
  return order.map(({ field, direction }) => {
    if (typeof field !== 'string' || columns[field] === undefined) throw new Refused(1004, 'Unknown column');
    if (direction !== 'ASC' && direction !== 'DESC') throw new Refused(1004, 'Direction is mandatory');
    return { field, direction };
  });
}

function readCount(text: string | undefined, least: number, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^-?\d+$/.test(text) || Number(text) < least) throw new Refused(1003, 'Limit or offset out of range');
  return Number(text);
}

// Inferred: columns that are not named are not shown.
function readVisible(text: string | undefined, columns: Row): readonly string[] {
  if (text === undefined) return Object.keys(columns);
  const visibility = readJson(text, 1006, 'visibility');
  if (!isRecord(visibility)) throw new Refused(1006, 'Malformed visibility');
  for (const [field, shown] of Object.entries(visibility))
    if (columns[field] === undefined || (shown !== '1' && shown !== '0'))
      throw new Refused(1006, 'Unknown column');
  return Object.keys(visibility).filter((field) => visibility[field] === '1');
}

/** Reads the options of a request; `columns` is any row, by which names and types are known. */
export function readOptions(query: string, columns: Row, dialect: SimulatedDialect): Options {
  const words = readWords(query);
  // Inferred: an option that the version does not have is refused, not overlooked.
  for (const name of words.keys())
    if (!names[dialect].includes(name)) throw new Refused(1001, 'Unknown parameter');
  const name = words.get('rn') ?? null;
  if (name !== null && name.trim() === '') throw new Refused(1005, 'Report name is empty');
  return {
    keeps: readFilter(words.get('filter'), columns, dialect),
    order: readOrder(words, columns),
    offset: readCount(words.get('offset'), 0, 0),
    limit: readCount(words.get('limit'), 1, Number.MAX_SAFE_INTEGER),
    visible: readVisible(words.get(dialect === 'v1' ? 'fieldsVisibility' : 'fieldVisibility'), columns),
    name,
  };
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : a === b ? 0 : 1;

/** Filters, then orders, then cuts: in this sequence, says the page on requests. */
export function applyOptions(rows: readonly Row[], options: Options): { rows: Row[]; totalCount: number } {
  const matching = rows.filter(options.keeps);
  matching.sort((a, b) => {
    for (const { field, direction } of options.order) {
      const difference = compare(a[field] ?? '', b[field] ?? '');
      if (difference !== 0) return direction === 'ASC' ? difference : -difference;
    }
    return 0;
  });
  const { offset, limit } = options;
  return { rows: matching.slice(offset, offset + limit), totalCount: matching.length };
}
