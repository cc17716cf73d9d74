import { number, plural } from '../number';

// Whoever words a span cuts it into these first; what is zero is not said.
const span = (days: number, hours: number, minutes: number): string =>
  [
    days > 0 ? `${number(days)} ${plural(days, 'day')}` : '',
    hours > 0 ? `${number(hours)} h` : '',
    minutes > 0 || days + hours === 0 ? `${number(minutes)} min` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** Spans of time. Each text with a preposition is of its own, since languages bend what follows one. */
export const times = {
  span,
  after: (days: number, hours: number, minutes: number) => `after ${span(days, hours, minutes)}`,
  within: (days: number, hours: number, minutes: number) => `in ${span(days, hours, minutes)}`,
  /** As a sentence of its own begins: how long it has lasted. */
  lasting: (days: number, hours: number, minutes: number) => `For ${span(days, hours, minutes)}`,
  atOnce: 'at once',
  underMinute: 'less than a minute',
  old: (span: string) => `${span} old`,
  underMinuteShort: 'under 1 min',
  underMinuteOld: 'under 1 min old',
};
