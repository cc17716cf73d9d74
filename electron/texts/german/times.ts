import type { Texts } from '../english';
import { number, plural } from '../number';

type Span = Texts['counts']['times']['span'];

const spanWith =
  (manyDays: string): Span =>
  (days, hours, minutes) =>
    [
      days > 0 ? `${number(days)} ${plural(days, 'Tag', manyDays)}` : '',
      hours > 0 ? `${number(hours)} h` : '',
      minutes > 0 || days + hours === 0 ? `${number(minutes)} min` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');

const span = spanWith('Tage');
const dative = spanWith('Tagen');

export const times: Texts['counts']['times'] = {
  span,
  after: (days, hours, minutes) => `nach ${dative(days, hours, minutes)}`,
  within: (days, hours, minutes) => `in ${dative(days, hours, minutes)}`,
  lasting: (days, hours, minutes) => `Seit ${dative(days, hours, minutes)}`,
  atOnce: 'sofort',
  underMinute: 'weniger als eine Minute',
  old: (span) => `${span} alt`,
  underMinuteShort: 'unter 1 min',
  underMinuteOld: 'unter 1 min alt',
};
