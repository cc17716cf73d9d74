import type { Instant } from '../../electron/domain/instant';
import { texts } from '../../electron/texts/language';
import { readMeasure, readSpan } from './query-measure';
import { fold } from './search';

/** Whether something is as it was asked for, at this time. */
export type Test<Subject> = (subject: Subject, now: Instant) => boolean;

/** A part of a query that can't be understood. It is left out, so that the rest still finds. */
export interface QueryFault {
  readonly text: string;
  /** What to write instead, as a sentence. */
  readonly problem: string;
}

/** What was typed: plain words, which are searched for, and conditions such as `free:<5`. */
export interface Query<Subject> {
  readonly words: readonly string[];
  readonly faults: readonly QueryFault[];
  matches(subject: Subject, now: Instant): boolean;
}

/** What may be asked about. `read` answers null where the value can't be read; then `hint` tells what could. */
export interface Field<Subject> {
  readonly hint: () => string;
  read(value: string): Test<Subject> | null;
}

/** What a query may ask about, by name. */
export type Fields<Subject> = Readonly<Record<string, Field<Subject>>>;

export const textField = <Subject>(of: (subject: Subject) => readonly (string | null)[]): Field<Subject> => ({
  hint: () => texts().query.text,
  read: (value) => {
    const wanted = fold(value);
    return (subject) => of(subject).some((text) => text !== null && fold(text).includes(wanted));
  },
});

/** How long something has lasted, in milliseconds; any one of them is enough. */
export const spanField = <Subject>(
  hint: () => string,
  of: (subject: Subject, now: Instant) => readonly number[],
): Field<Subject> => ({
  hint,
  read: (value) => {
    const measure = readMeasure(value, readSpan);
    return measure === null ? null : (subject, now) => of(subject, now).some(measure);
  },
});

/** One of a few words. */
export const wordField = <Subject>(words: Readonly<Record<string, Test<Subject>>>): Field<Subject> => ({
  hint: () => Object.keys(words).join(', '),
  read: (value) => (Object.hasOwn(words, value) ? (words[value] ?? null) : null),
});

const token = /(?<not>-?)(?:(?<field>[a-z]+):)?(?:"(?<quoted>[^"]*)"|(?<plain>\S+))/giu;

type Read<Subject> =
  { readonly test: Test<Subject> } | { readonly word: string } | { readonly fault: QueryFault };

function readCondition<Subject>(
  fields: Fields<Subject>,
  text: string,
  name: string,
  value: string,
): Read<Subject> {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined)
    return { fault: { text, problem: texts().query.unknownField(name, Object.keys(fields).join(', ')) } };
  const tests = value.split(',').map((one) => (one === '' ? null : field.read(one)));
  if (tests.some((test) => test === null))
    return { fault: { text, problem: texts().query.afterField(name, field.hint()) } };
  return { test: (subject, now) => tests.some((test) => test?.(subject, now) === true) };
}

function readToken<Subject>(fields: Fields<Subject>, match: RegExpMatchArray): Read<Subject> {
  const { not, field, quoted, plain } = match.groups ?? {};
  const value = quoted ?? plain ?? '';
  // An address such as `http://x` is a word like any other, and so is a minus before a word.
  if (field === undefined || value.startsWith('//')) {
    const begun = /^([a-z]+):$/i.exec(value)?.[1]?.toLowerCase();
    if (quoted === undefined && begun !== undefined && Object.hasOwn(fields, begun))
      return readCondition(fields, match[0], begun, '');
    return { word: fold(quoted ?? match[0]) };
  }
  const read = readCondition(fields, match[0], field.toLowerCase(), value.toLowerCase());
  if (not === '' || !('test' in read)) return read;
  return { test: (subject, now) => !read.test(subject, now) };
}

/** Reads `vendor:citrix free:<5 catia`: every condition must hold; commas within one mean “or”, a minus “not”. */
export function parseQuery<Subject>(fields: Fields<Subject>, text: string): Query<Subject> {
  const parts = [...text.matchAll(token)].map((match) => readToken(fields, match));
  const tests = parts.flatMap((part) => ('test' in part ? [part.test] : []));
  return {
    words: parts.flatMap((part) => ('word' in part && part.word !== '' ? [part.word] : [])),
    faults: parts.flatMap((part) => ('fault' in part ? [part.fault] : [])),
    matches: (subject, now) => tests.every((test) => test(subject, now)),
  };
}
