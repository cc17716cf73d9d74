import { z } from 'zod';
import { firstProblem } from '../domain/parse';
import { conditionFault } from './license-statistics-conditions';
import { columnIds, numberFields, textFields } from './license-statistics-columns';
import type { ReportWish } from './vendor';
import { texts } from '../texts/language';

/** How filter, order and visible columns are written: until v6.7, and from v6.8 on. */
export const dialects = ['v1', 'v6.8'] as const;
export type Dialect = (typeof dialects)[number];
export type Setting = Dialect | 'auto' | undefined;

const words = () => texts().licenseStatistics.wish;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: () => words().oneOf(values.join(', ')) });
const filterValue = z.union([z.string(), z.number()], { error: () => words().textOrNumber });

const filterShapes = {
  v1: z.array(
    z.discriminatedUnion(
      'type',
      [
        z.strictObject({ type: z.literal('string'), field: oneOf(textFields), value: filterValue }),
        z.strictObject({
          type: z.literal('numeric'),
          comparison: oneOf(['gt', 'lt', 'eq']),
          field: oneOf(numberFields),
          value: filterValue.refine((value) => value !== '' && Number.isFinite(Number(value)), {
            error: () => words().number,
          }),
        }),
      ],
      { error: () => words().type },
    ),
  ),
  // The document leaves `operator` out for text and for a list of values.
  'v6.8': z.array(
    z.strictObject({
      property: oneOf([...textFields, ...numberFields]),
      operator: z.string().min(1).optional(),
      value: z.union([filterValue, z.array(filterValue)], { error: () => words().textNumberOrList }),
    }),
  ),
} satisfies Record<Dialect, z.ZodType>;

/** The dialect in which a filter is written; null where it has no entry that could tell. */
export function dialectOfFilter(filter: unknown): Dialect | null {
  const first: unknown = Array.isArray(filter) ? filter[0] : null;
  if (typeof first !== 'object' || first === null) return null;
  return 'property' in first || 'operator' in first ? 'v6.8' : 'v1';
}

/** What is wrong with a filter's shape first, with its path; null where nothing is. */
function filterFault(filter: unknown): { path: string; problem: string } | null {
  const parsed = filterShapes[dialectOfFilter(filter) ?? 'v1'].safeParse(filter);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  const found = firstProblem(parsed.error, 'filter');
  return issue?.code === 'unrecognized_keys'
    ? { path: found.path, problem: words().stranger(issue.keys[0] ?? '') }
    : found;
}

/** What is wrong with a wish before it is sent, with its path; null where nothing is. */
export function wishFault(wish: ReportWish, setting: Setting): { path: string; problem: string } | null {
  const fault = wish.filter === undefined ? conditionFault(wish.conditions) : filterFault(wish.filter);
  if (fault !== null) return fault;
  const written = dialectOfFilter(wish.filter);
  if (written !== null && setting !== undefined && setting !== 'auto' && written !== setting)
    return {
      path: 'filter[0]',
      problem: words().otherDialect(written === 'v1', setting),
    };
  const expected = words().column(columnIds.join(', '));
  if (wish.order !== null && !columnIds.includes(wish.order.field))
    return { path: 'order', problem: expected };
  const unknown = wish.fields.findIndex((field) => !columnIds.includes(field));
  return unknown < 0 ? null : { path: `fields[${unknown}]`, problem: expected };
}

/** An order by several columns where the dialect has that; older servers order by the first alone. */
function orderWords(
  order: readonly NonNullable<ReportWish['order']>[],
  dialect: Dialect,
): [string, string][] {
  const [first] = order;
  if (first === undefined) return [];
  if (dialect === 'v1')
    return [
      ['orderBy', first.field],
      ['orderDirection', first.direction],
    ];
  const list = order.map(({ field, direction }) => ({ property: field, direction }));
  return [['order', JSON.stringify(list)]];
}

export interface Query {
  readonly order?: readonly NonNullable<ReportWish['order']>[];
  readonly limit?: number | null;
  readonly offset?: number | null;
  readonly fields?: readonly string[];
  readonly filter?: unknown;
  readonly name?: string | null;
}

/** The query of a request, each value percent-encoded: raw brackets and quotes are refused by strict servers. */
export function queryText(query: Query, dialect: Dialect): string {
  const { order = [], limit = null, offset = null, fields = [], filter, name = null } = query;
  const visibility = dialect === 'v1' ? 'fieldsVisibility' : 'fieldVisibility';
  const words: (readonly [string, string])[] = [
    ...(fields.length === 0
      ? []
      : [[visibility, JSON.stringify(Object.fromEntries(fields.map((field) => [field, '1'])))] as const]),
    ...(name === null ? [] : [['rn', name] as const]),
    ...(filter === undefined ? [] : [['filter', JSON.stringify(filter)] as const]),
    ...orderWords(order, dialect),
    ...(limit === null ? [] : [['limit', String(limit)] as const]),
    ...(offset === null ? [] : [['offset', String(offset)] as const]),
  ];
  return words.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}
