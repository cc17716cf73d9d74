import { nextEnd } from '../../electron/domain/ending';
import type { PlacedPool } from '../../electron/domain/headline';
import { type Instant, msOf, parseInstant } from '../../electron/domain/instant';
import type { Level } from '../../electron/domain/level';
import { readMeasure, readSpan } from './query-measure';
import { fold } from './search';

/** A pool with what it can be asked about. */
export interface Asked extends PlacedPool {
  readonly vendorName: string;
}

type Test = (asked: Asked, now: Instant) => boolean;

/** A part of a query that can't be understood. It is left out, so that the rest still finds. */
export interface QueryFault {
  readonly text: string;
  /** What to write instead, as a sentence. */
  readonly problem: string;
}

/** What was typed: plain words, which are searched for, and conditions such as `free:<5`. */
export interface PoolQuery {
  readonly words: readonly string[];
  readonly faults: readonly QueryFault[];
  matches(asked: Asked, now: Instant): boolean;
}

/** `null`: the value can't be read; then `hint` tells what could. */
interface Field {
  readonly hint: string;
  read(value: string): Test | null;
}

const textField = (of: (asked: Asked) => readonly (string | null)[]): Field => ({
  hint: 'some letters of it',
  read: (value) => {
    const wanted = fold(value);
    return (asked) => of(asked).some((text) => text !== null && fold(text).includes(wanted));
  },
});

const numberField = (of: (asked: Asked) => number | null): Field => ({
  hint: 'a number, such as 5, <5, >=10, 3..8, or per cent of the total, such as <10%',
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

const endField: Field = {
  hint: 'a time until it ends, such as <30d or <8w, or never',
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

const heldField: Field = {
  hint: 'how long somebody has held a seat, such as >8h or >2d',
  read: (value) => {
    const measure = readMeasure(value, readSpan);
    return measure === null
      ? null
      : ({ pool }, now) =>
          (pool.holders ?? []).some(({ since }) => {
            const from = since === null ? null : parseInstant(since);
            return from !== null && measure(msOf(now) - msOf(from));
          });
  },
};

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

const levelField: Field = {
  hint: 'well, low, nearly, out, ended or uncounted',
  read: (value) => {
    const level = Object.hasOwn(levelNames, value) ? levelNames[value] : undefined;
    return level === undefined ? null : ({ pool, isStale }) => pool.level === level && !isStale;
  },
};

const states: Readonly<Record<string, Test>> = {
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

const stateField: Field = {
  hint: Object.keys(states).join(', '),
  read: (value) => (Object.hasOwn(states, value) ? (states[value] ?? null) : null),
};

const fields: Readonly<Record<string, Field>> = {
  vendor: textField(({ state, vendorName }) => [state.vendor, vendorName]),
  connection: textField(({ state }) => [state.id, state.name]),
  product: textField(({ pool }) => [pool.product]),
  feature: textField(({ pool }) => [pool.feature]),
  version: textField(({ pool }) => [pool.version]),
  edition: textField(({ pool }) => [pool.edition]),
  server: textField(({ pool }) => [pool.server]),
  unit: textField(({ pool }) => [pool.unit]),
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

const token = /(?<not>-?)(?:(?<field>[a-z]+):)?(?:"(?<quoted>[^"]*)"|(?<plain>\S+))/giu;

type Read = { readonly test: Test } | { readonly word: string } | { readonly fault: QueryFault };

function readCondition(text: string, name: string, value: string): Read {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined)
    return { fault: { text, problem: `“${name}:” is not known; use ${queryFields.join(', ')}.` } };
  const tests = value.split(',').map((one) => (one === '' ? null : field.read(one)));
  if (tests.some((test) => test === null))
    return { fault: { text, problem: `After “${name}:” comes ${field.hint}.` } };
  return { test: (asked, now) => tests.some((test) => test?.(asked, now) === true) };
}

function readToken(match: RegExpMatchArray): Read {
  const { not, field, quoted, plain } = match.groups ?? {};
  const value = quoted ?? plain ?? '';
  // An address such as `http://x` is a word like any other, and so is a minus before a word.
  if (field === undefined || value.startsWith('//')) {
    const begun = /^([a-z]+):$/i.exec(value)?.[1]?.toLowerCase();
    if (quoted === undefined && begun !== undefined && Object.hasOwn(fields, begun))
      return readCondition(match[0], begun, '');
    return { word: fold(quoted ?? match[0]) };
  }
  const read = readCondition(match[0], field.toLowerCase(), value.toLowerCase());
  if (not === '' || !('test' in read)) return read;
  return { test: (asked, now) => !read.test(asked, now) };
}

/** Reads `vendor:citrix free:<5 expiring:<30d catia`: every condition must hold; commas within one mean “or”, a minus “not”. */
export function parsePoolQuery(text: string): PoolQuery {
  const parts = [...text.matchAll(token)].map(readToken);
  const tests = parts.flatMap((part) => ('test' in part ? [part.test] : []));
  return {
    words: parts.flatMap((part) => ('word' in part && part.word !== '' ? [part.word] : [])),
    faults: parts.flatMap((part) => ('fault' in part ? [part.fault] : [])),
    matches: (asked, now) => tests.every((test) => test(asked, now)),
  };
}
