import { nextEnd } from '../../electron/domain/ending';
import { unitWord } from '../../electron/domain/format';
import type { PlacedPool } from '../../electron/domain/headline';
import { msOf, parseInstant } from '../../electron/domain/instant';
import type { Level } from '../../electron/domain/level';
import { texts } from '../../electron/texts/language';
import {
  type Field,
  type Fields,
  type Query,
  type Test,
  parseQuery,
  spanField,
  textField,
  wordField,
} from './query-language';
import { readMeasure, readSpan } from './query-measure';

/** A pool with what it can be asked about. */
export interface Asked extends PlacedPool {
  readonly vendorName: string;
}

export type PoolQuery = Query<Asked>;

const numberField = (of: (asked: Asked) => number | null): Field<Asked> => ({
  hint: () => texts().query.number,
  read: (value) => {
    const measure = readMeasure(value, (text) => (/^\d+(\.\d+)?%?$/.test(text) ? parseFloat(text) : null));
    if (measure === null) return null;
    if (!value.includes('%')) return (asked) => measure(of(asked));
    return (asked) => {
      const [count, { total }] = [of(asked), asked.pool];
      return measure(count === null || total === null || total === 0 ? null : (count / total) * 100);
    };
  },
});

const dayMs = 86_400_000;

const endField: Field<Asked> = {
  hint: () => texts().query.end,
  read: (value) => {
    if (value === 'never') return ({ pool }) => pool.validity.kind === 'perpetual' && pool.expiring === null;
    const measure = readMeasure(value, readSpan);
    return measure === null
      ? null
      : ({ pool }, now) => {
          const end = nextEnd(pool, now);
          return measure(end === null ? null : msOf(end.at) - msOf(now));
        };
  },
};

const heldField = spanField<Asked>(
  () => texts().query.held,
  ({ pool }, now) =>
    (pool.holders ?? []).flatMap(({ since }) => {
      const from = since === null ? null : parseInstant(since);
      return from === null ? [] : [msOf(now) - msOf(from)];
    }),
);

const levelNames: Readonly<Record<string, Level>> = {
  ok: 'ok',
  well: 'ok',
  low: 'low',
  critical: 'critical',
  nearly: 'critical',
  out: 'exhausted',
  exhausted: 'exhausted',
  expired: 'expired',
  ended: 'expired',
  uncounted: 'uncounted',
};

const levelField: Field<Asked> = {
  hint: () => texts().query.level,
  read: (value) => {
    const level = Object.hasOwn(levelNames, value) ? levelNames[value] : undefined;
    return level === undefined ? null : ({ pool, isStale }) => pool.level === level && !isStale;
  },
};

const states: Readonly<Record<string, Test<Asked>>> = {
  old: ({ isStale }) => isStale,
  fresh: ({ isStale }) => !isStale,
  failing: ({ state }) => state.health === 'failing',
  over: ({ pool }) => pool.free !== null && pool.free < 0,
  reserved: ({ pool }) => pool.reserved !== null && pool.reserved > 0,
  held: ({ pool }) => pool.holders !== null && pool.holders.length > 0,
  ending: ({ pool }, now) => {
    const end = nextEnd(pool, now);
    return end !== null && msOf(end.at) - msOf(now) <= 30 * dayMs;
  },
};

const stateField = wordField(states);

const fields: Fields<Asked> = {
  vendor: textField(({ state, vendorName }) => [state.vendor, vendorName]),
  connection: textField(({ state }) => [state.id, state.name]),
  product: textField(({ pool }) => [pool.product]),
  feature: textField(({ pool }) => [pool.feature]),
  version: textField(({ pool }) => [pool.version]),
  edition: textField(({ pool }) => [pool.edition]),
  server: textField(({ pool }) => [pool.server]),
  unit: textField(({ pool }) => [pool.unit, unitWord(pool.unit)]),
  user: textField(({ pool }) => (pool.holders ?? []).map(({ user }) => user)),
  host: textField(({ pool }) => (pool.holders ?? []).map(({ host }) => host)),
  free: numberField(({ pool }) => pool.free),
  used: numberField(({ pool }) => pool.used),
  total: numberField(({ pool }) => pool.total),
  reserved: numberField(({ pool }) => pool.reserved),
  expiring: endField,
  ends: endField,
  held: heldField,
  level: levelField,
  is: stateField,
};

/** What a query may ask about, to be shown as help. */
export const queryFields: readonly string[] = Object.keys(fields);

/** Reads `vendor:citrix free:<5 expiring:<30d catia`. */
export const parsePoolQuery = (text: string): PoolQuery => parseQuery(fields, text);
