import type { Texts } from '../../english';

const kinds: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'Zahl',
  int: 'ganze Zahl',
  boolean: 'ja oder nein',
  array: 'Liste',
  object: 'Objekt',
  record: 'Objekt',
  null: 'kein Wert',
  undefined: 'kein Wert',
  nan: 'keine Zahl',
};

const kindOf = (name: string): string => kinds[name.toLowerCase()] ?? name;

const units: Readonly<Record<string, string>> = {
  characters: 'Zeichen',
  items: 'Einträge',
  entries: 'Einträge',
};

export const values: Texts['failures']['values'] = {
  missing: 'der Wert fehlt',
  empty: 'der Wert ist leer',
  unknown: 'unbekannte Form',
  someText: 'erwartet wird ein Text',
  kind: (expected, given) => `erwartet: ${kindOf(expected)}, erhalten: ${kindOf(given)}`,
  bound: (kind, limit, counted) =>
    `erwartet: ${kindOf(kind)} ${limit.replace(/^exactly /, '=')}${counted === null ? '' : ` ${units[counted] ?? counted}`}`,
  tooSmall: (bound) => `zu klein, ${bound}`,
  tooBig: (bound) => `zu groß, ${bound}`,
  only: (value) => `erwartet wird ${value}`,
  oneOf: (choices) => `erwartet wird eines von ${choices}`,
  other: (words) => `unerwarteter Wert: ${words}`,
};
