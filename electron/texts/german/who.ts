import type { Texts } from '../english';
import { number, plural } from '../number';

const checkouts = (count: number) => `${number(count)} ${plural(count, 'Belegung', 'Belegungen')}`;

const words: Readonly<Record<string, string>> = { reserved: 'reserviert', denied: 'gesperrt' };

export const who: Texts['who'] = {
  title: 'Wer nutzt was',
  find: 'Jemanden finden, oder held:>8h',
  table: 'Wer Plätze belegt',
  columns: {
    person: 'Person',
    host: 'Rechner',
    pool: 'Pool',
    seats: 'Plätze',
    since: 'Seit',
    held: 'Dauer',
    marks: 'Vermerk',
  },
  onlyForgotten: 'Lange belegt',
  onlyReserved: 'Nur reservierte',
  notSaid: 'nicht genannt',
  noPerson: 'Person nicht genannt',
  noHost: 'Rechner nicht genannt',
  serversTime: (time) => `${time}, Zeit des Servers`,
  summary: (count, people) =>
    people === 0
      ? checkouts(count)
      : `${checkouts(count)} durch ${number(people)} ${plural(people, 'Person', 'Personen')}`,
  groupSummary: (count, people, forgotten) =>
    [
      people > 1 ? `${checkouts(count)} durch ${number(people)} Personen` : checkouts(count),
      ...(forgotten === 0 ? [] : [`${number(forgotten)} lange belegt`]),
    ].join(', '),
  marks: {
    over: (span) => `über ${span}`,
    further: 'zweiter Platz',
    reservation: (word) => words[word] ?? word,
  },
  grouping: {
    menu: 'Gruppieren',
    none: 'Nicht gruppiert',
    person: 'Nach Person',
    host: 'Nach Rechner',
    pool: 'Nach Pool',
    connection: 'Nach Verbindung',
  },
  held: 'Die Reihenfolge bleibt, solange Sie in der Liste sind.',
  sortNow: 'Jetzt sortieren',
  picked: (count) => `${number(count)} ${plural(count, 'Zeile', 'Zeilen')} ausgewählt`,
  copy: 'Kopieren',
  unselect: 'Auswahl aufheben',
  copied: (count) => `${number(count)} ${plural(count, 'Zeile', 'Zeilen')} kopiert.`,
  export: 'Exportieren',
  exportHint: 'Die Zeilen unten als CSV-Datei speichern',
  refresh: 'Aktualisieren',
  file: {
    name: 'Seatwatch Wer nutzt was',
    product: 'Produkt',
    details: 'Funktion, Version, Server',
    connection: 'Verbindung',
    vendor: 'Anbieter',
    since: 'Seit (laut Anbieter)',
    hours: 'Dauer (h)',
    until: 'Bis',
    marks: 'Vermerke',
  },
  query: {
    seats: 'eine Zahl, etwa 2, >1 oder 2..8',
    held: 'wie lange belegt, etwa >8h oder >2d',
  },
  empty: {
    noMatch: (query) =>
      query === ''
        ? 'Kein Inhaber eines Platzes passt dazu.'
        : `Kein Inhaber eines Platzes passt zu „${query}“.`,
    showAll: 'Alle zeigen',
    nobody: 'Niemand belegt einen Platz, soweit die Anbieter es sagen.',
    silent: (vendors, count) => `${vendors} ${plural(count, 'sagt', 'sagen')} nicht, wer einen Platz belegt.`,
    silentHint:
      'License Statistics, 10Duke und Guardant sagen es; was die anderen zählen, steht auf der Seite Pools.',
    unconnected: 'Wer Plätze belegt, steht hier, sobald ein Anbieter verbunden ist.',
    connect: 'Anbieter verbinden',
    unread: 'Wer Plätze belegt, wird nicht gelesen, weil Sie es in den Einstellungen so gewählt haben.',
    unreadHint: 'Kein Name wird gezeigt oder aufbewahrt.',
    toSettings: 'Einstellungen öffnen',
  },
  notes: {
    silent: (vendors, count) => `${vendors} ${plural(count, 'sagt', 'sagen')} nicht, wer einen Platz belegt.`,
    zoneless: '„Zeit des Servers“ kommt ohne Zeitzone, daher ist die Dauer der Belegung nicht feststellbar.',
    hidden: 'Namen sind verborgen. „Person 1“ ist dieselbe Person, bis Seatwatch neu gestartet wird.',
  },
  details: {
    label: (name) => `Einzelheiten zu ${name}`,
    close: 'Einzelheiten schließen',
    seats: 'Alle Belegungen dieser Person',
    one: 'Diese Belegung',
    openPool: 'Pool öffnen',
    connection: 'Verbindung',
    host: 'Rechner',
    seatCount: 'Plätze',
    since: 'Seit',
    held: 'Dauer',
    until: 'Bis',
    lease: 'Lease',
    reservation: 'Reservierung',
    release: 'Freigeben …',
    releaseOf: (product) => `Platz von ${product} freigeben …`,
    rule: (span) => `Nach Ihrer Regel gilt ein Platz nach ${span} als vergessen.`,
    unknown: 'nicht feststellbar',
  },
  standIns: {
    person: (count) => `Person ${count}`,
    host: (count) => `Rechner ${count}`,
  },
};
