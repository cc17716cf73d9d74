import type { Texts } from '../english';
import { number } from '../number';

export const entries: Texts['rules']['entries'] = {
  daily: 'täglich',
  never: 'nie',
  list: (items, last) => `${items} und ${last}`,
  atLeast: (least) => `Mindestens ${least}.`,
  atMost: (most) => `Höchstens ${most}.`,
  atMostSeats: (most) => `Höchstens ${number(most)} Plätze.`,
  atMostWaits: (most) => `Höchstens ${number(most)} Mal nacheinander.`,
  atMostDays: (most) => `Höchstens ${number(most)} verschiedene Tage.`,
  writeSpan: 'Schreiben Sie eine Dauer, etwa 15 min, 2 h oder 1 Tag.',
  writeCount: (what) => `Wie viele ${what}? Schreiben Sie eine ganze Zahl.`,
  writeAmount: 'Schreiben Sie Plätze oder einen Anteil, etwa 4 Plätze oder 20\u202f%.',
  writeWaits: 'Schreiben Sie Abstände, etwa 1 h, 3 h, täglich; oder nie.',
  writeDays: 'Schreiben Sie Tage, etwa 60, 30, 14, 7 und 1.',
  rewriteDays: 'Schreiben Sie Tage, etwa 30, 7 und 1.',
  writeTime: 'Schreiben Sie eine Uhrzeit, etwa 07:30 oder 19:00.',
};
