/** Whether a number is as it was asked for; what is not known never is. */
export type Measure = (value: number | null) => boolean;

const comparisons: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
  '': (value, wanted) => value === wanted,
  '=': (value, wanted) => value === wanted,
  '<': (value, wanted) => value < wanted,
  '<=': (value, wanted) => value <= wanted,
  '>': (value, wanted) => value > wanted,
  '>=': (value, wanted) => value >= wanted,
};

/** Reads `5`, `<5`, `>=10`, `3..8`; null where it is none of them. */
export function readMeasure(text: string, readNumber: (text: string) => number | null): Measure | null {
  const [from, to, ...more] = text.split('..');
  if (to !== undefined && from !== undefined) {
    const [least, most] = [readNumber(from), readNumber(to)];
    if (least === null || most === null || more.length > 0) return null;
    return (value) => value !== null && value >= least && value <= most;
  }
  const [, sign = '', rest = ''] = /^([<>]=?|=)?(.*)$/.exec(text) ?? [];
  const wanted = readNumber(rest);
  const compare = comparisons[sign];
  if (wanted === null || compare === undefined) return null;
  return (value) => value !== null && compare(value, wanted);
}

const spans: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  m: 30 * 86_400_000,
  y: 365 * 86_400_000,
};

/** Milliseconds of `12h`, `30d`, `8w`, `6m`, `1y`, or of days where no letter says otherwise. */
export function readSpan(text: string): number | null {
  const [, count, letter = 'd'] = /^(\d+(?:\.\d+)?)([hdwmy])?$/.exec(text) ?? [];
  const unit = spans[letter];
  return count === undefined || unit === undefined ? null : Number(count) * unit;
}
