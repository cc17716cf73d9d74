import type { Texts } from '../english';
import { number, plural } from '../number';

const pools = (count: number) => `${number(count)} ${plural(count, 'Pool', 'Pools')}`;

export const overviewDays: Texts['overview']['days'] = {
  title: 'Was sich geändert hat',
  yesterday: (time) => `gestern ${time}`,
  since: (when) => `seit ${when}`,
  nothing: (when) => `Seit ${when} hat sich nichts geändert.`,
  unknown: 'Gestern ist noch nicht bekannt',
  unknownNext: 'Die Zahlen von heute werden gemerkt; morgen steht hier, was sich geändert hat.',
  untold: (names) => `Nicht verglichen, weil nicht an beiden Tagen gelesen: ${names}.`,
  andOthers: (names, others) => `${names} und ${number(others)} ${plural(others, 'weitere', 'weitere')}`,
  level: {
    expired: 'ist abgelaufen',
    exhausted: 'ist erschöpft',
    critical: 'ist fast erschöpft',
    low: 'ist knapp',
    ok: 'ist wieder gut',
    uncounted: 'wird nicht mehr gezählt',
  },
  firstCounted: 'wird jetzt gezählt',
  wasBefore: (state, is, was) => `${state}: ${is}, zuvor ${was}.`,
  total: (is, was) => `hat jetzt ${is} Plätze, zuvor ${was}.`,
  free: (is, was) => `hat ${is}, zuvor ${was}.`,
  notSaid: 'eine nicht genannte Zahl',
  isNew: (is) => `ist neu: ${is}.`,
  isGone: (was) => `ist nicht mehr aufgeführt; zuletzt: ${was}.`,
  manyNew: (count) => `führt ${pools(count)} auf, die es vorher nicht gab.`,
  manyGone: (count) => `führt ${pools(count)} nicht mehr auf.`,
  connection: (count) => `wurde zum ersten Mal gelesen: ${pools(count)}.`,
  comparedWith: (when) => `Verglichen mit ${when}.`,
};
