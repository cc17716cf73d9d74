import type { Texts } from '../english';
import { number, plural } from '../number';
import { ruleSentences } from './rule-sentences';

export const rulesPage: Texts['rules']['page'] = {
  sentences: ruleSentences,
  newRule: 'Neue Regel',
  chosenRule: 'Die gewählte Regel',
  allRules: 'Alle Regeln',
  changed: 'geändert',
  inForce: 'Regeln in Kraft',
  showInForce: (title, why, brief) => `${title}, ${why}, ${brief}: Regel zeigen`,
  ownRule: 'Eigene Regel für diesen Pool …',
  making: {
    about: 'Worum es in der Regel geht',
    for: 'für',
    target: 'Wofür die Regel gilt',
    connectionOrVendor: 'eine Verbindung oder ein Anbieter',
    anything: 'ein Pool, eine Verbindung oder ein Anbieter',
    lost: (query) => `Hier heißt nichts „${query}“. Geben Sie einen Teil des Namens ein.`,
    hint: 'Sie beginnt als die Regel, die dort jetzt gilt. Die engste Regel zählt: die eines Pools vor der seiner Verbindung, seines Anbieters und der für alle Pools.',
    vendors: 'Anbieter',
    connections: 'Verbindungen',
    pools: 'Pools',
  },
  editor: {
    overrides: (kind) => `geht vor „${kind}“`,
    overridesFor: (kind, scope) => `geht vor „${kind}“ für: ${scope}`,
    after: (line, overrides) => `${line}; ${overrides}`,
    saved: 'Gespeichert',
    notSavedYet: 'Noch nicht gespeichert',
    changedNotSaved: 'Geändert, nicht gespeichert',
    quietHoursOff: 'Die Ruhezeiten sind aus; schalten Sie sie in den Einstellungen ein.',
    offEverywhere: 'Diese Regel ist aus: Sie meldet nichts.',
    offHere: 'Diese Regel ist aus: Hier wird nichts gemeldet.',
    save: 'Regel speichern',
    undo: 'Änderungen verwerfen',
    discard: 'Verwerfen',
    remove: 'Eigene Regel entfernen',
    reset: 'Zurück zur Vorgabe',
    notAnswered:
      'Seatwatch hat das nicht angenommen. Versuchen Sie es noch einmal; bleibt es so, starten Sie Seatwatch neu.',
  },
  brief: {
    off: 'aus',
    onlyOut: (delay) => `nur wenn nichts frei ist, ${delay}`,
    level: (amount, span) => `${amount} für ${span}`,
    overuse: (seats) => `ab ${seats}`,
    expiry: (days) => `${days} Tage vorher`,
    shortfall: (days) => `innerhalb von ${number(days)} ${plural(days, 'Tag', 'Tagen')}`,
    connection: (tries) => `nach ${number(tries)} ${plural(tries, 'Versuch', 'Versuchen')}`,
    forgotten: (span) => `über ${span}`,
  },
};
