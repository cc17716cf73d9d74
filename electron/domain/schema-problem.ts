import { texts } from '../texts/language';

const kind = /^Invalid input: expected (\S+), received (\S+)$/;
const bound = /^Too (small|big): expected (\S+) to (?:be|have) ((?:exactly |[<>]=?)\S+)(?: (\S+))?$/;
const only = /^Invalid input: expected (.+)$/;
const oneOf = /^Invalid option: expected one of (.+)$/;
const others = /^(Invalid|Unrecognized|Too) /;

/**
 * What a schema found wrong, for people, from its message: a schema’s own words stay, those of the schema library are
 * told in the language that is spoken. What was received stands in its message only.
 */
export function schemaProblem(message: string): string {
  const { values } = texts().failures;
  if (/received undefined$/.test(message)) return values.missing;
  if (/^Too small: expected string/.test(message)) return values.empty;
  const [, expected, given] = kind.exec(message) ?? [];
  if (expected !== undefined && given !== undefined) return values.kind(expected, given);
  const [, size, what, limit, counted = null] = bound.exec(message) ?? [];
  if (what !== undefined && limit !== undefined) {
    const wanted = values.bound(what, limit, counted);
    return size === 'small' ? values.tooSmall(wanted) : values.tooBig(wanted);
  }
  const [, value] = only.exec(message) ?? [];
  if (value !== undefined) return values.only(value);
  const [, choices] = oneOf.exec(message) ?? [];
  if (choices !== undefined) return values.oneOf(choices);
  return others.test(message) ? values.other(message.replace(/^Invalid input: /, '')) : message;
}
