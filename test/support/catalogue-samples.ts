/** Letters of texts without their facts that are spelt alike in English and German: names, and words of both. */
export const alikeTexts: ReadonlySet<string> = new Set([
  'Pool',
  'Pools',
  'Name',
  'OK',
  'Offline',
  'min',
  'h',
  'ClientID',
  'Feature',
  'Dongle',
  'Version',
  'Edition',
  'Server',
]);

/** Texts that tell one from many in English only: German has one form for both. */
export const sameInGerman: ReadonlySet<string> = new Set<string>([
  'overview.days.andOthers',
  'overview.allPools',
  'rules.page.sentences.times',
]);

// Facts that are words of a closed set, or more than a figure, by the path of the text.
const given: Readonly<Record<string, readonly unknown[]>> = {
  'counts.ofUnitFree': ['211', 'users'],
  'alerts.level.free': ['211', '212', 'users'],
  'alerts.overuse.used': ['211', '212', 'users'],
  'failures.connection.noSecret': ['token'],
  'headlines.trouble.onlyPool': ['low'],
  'headlines.trouble.all': ['211', 'low'],
  'headlines.trouble.some': ['211', '212', 'low'],
  'headlines.trouble.first': ['211', 'low'],
  'headlines.trouble.further': ['211', 'low'],
};

/** Facts to put into a text: figures that pass for numbers and for names alike, so that each is found again. */
export const sampleOf = (path: string, count: number): readonly unknown[] =>
  given[path] ?? Array.from({ length: count }, (_, index) => String(211 + index));
