import type { Texts } from '../english';
import { number, plural } from '../number';
import { counts } from './counts';

const states = { out: 'erschöpft', expired: 'abgelaufen', low: 'knapp' };

const isOrAre = (count: number): string => plural(count, 'ist', 'sind');

export const headlines: Texts['headlines'] = {
  trouble: {
    onlyPool: (state) => `Der Pool ist ${states[state]}`,
    all: (count, state) => `Alle ${counts.pools(count)} sind ${states[state]}`,
    some: (count, all, state) =>
      `${number(count)} von ${counts.pools(all)} ${isOrAre(count)} ${states[state]}`,
    first: (count, state) => `${counts.pools(count)} ${isOrAre(count)} ${states[state]}`,
    further: (count, state) => `${number(count)} ${isOrAre(count)} ${states[state]}`,
    hasEnded: (name) => `${name} ist abgelaufen.`,
    has: (name, count) => `${name}: ${count}.`,
    otherIsFine: 'Der andere ist in Ordnung.',
    othersAreFine: (count) => `Die anderen ${number(count)} sind in Ordnung.`,
  },
  unread: {
    one: (name) => `${name} ist nicht lesbar`,
    several: (count) => `${counts.connections(count)} ${isOrAre(count)} nicht lesbar`,
    all: 'Keine Verbindung ist lesbar',
    hasNumbers: 'Die letzten Zahlen bleiben hier stehen; sie sind alt.',
    noNumbers: 'Es wurden noch keine Zahlen gelesen.',
    pools: (untold, all) =>
      `${number(untold)} von ${counts.pools(all)} ${isOrAre(untold)} nicht feststellbar`,
    othersAreEmpty: 'Die anderen führen keine Lizenzen auf.',
    othersAreWell: (count) =>
      count === 1
        ? 'Der eine Pool der anderen ist in Ordnung.'
        : `Die ${counts.pools(count)} der anderen sind gut.`,
  },
  well: {
    one: 'Der Pool ist in Ordnung',
    all: (count) => `Alle ${counts.pools(count)} sind in Ordnung`,
    noneCounted: 'Hier wird kein Pool gezählt.',
    tightest: (name, count) => `Am engsten: ${name}, ${count}.`,
  },
  empty: {
    title: 'Noch keine Verbindungen',
    detail: 'Verbinden Sie einen Lizenzserver oder ein Cloud-Konto.',
  },
  firstRead: {
    title: 'Wird zum ersten Mal gelesen',
    detail: (count) =>
      `${counts.connections(count)} ${plural(count, 'wird', 'werden')} nach Plätzen gefragt.`,
  },
  noPools: {
    title: 'Keine Pools gefunden',
    detail: 'Die Anbieter antworten, führen aber keine Lizenzen auf.',
  },
  tooltip: {
    worst: (title, name, count) => `${title}: ${name} ${count}`,
    asOf: (said, time) => `${said}; Stand ${time}`,
    lastNumbers: (said, time) => `${said}; letzte Zahlen ${time}`,
  },
  poolLine: (name, count) => `${name} — ${count}`,
  oldPoolLine: (name, count) => `${name} — ${count} (alt)`,
  network: {
    title: 'Kein Netz',
    detail: 'Bis es wieder da ist, ist kein Pool feststellbar.',
    lastNumbers: (time) => `Letzte Zahlen: ${time}.`,
    tooltip: 'Nicht feststellbar: kein Netz',
    tooltipSince: (time) => `Nicht feststellbar: kein Netz seit ${time}`,
    offline: 'Offline.',
    offlineSince: (time) => `Offline seit ${time}.`,
    nextStep:
      'Sobald das Netz wieder da ist, wird alles sofort gelesen. Wenn Sie ein VPN oder eine Anmeldeseite brauchen, öffnen Sie es zuerst.',
  },
  standing: {
    reading: 'Wird gelesen …',
    asOf: (time) => `Stand ${time}`,
    unknownSince: (time) => `Nicht feststellbar seit ${time}`,
    next: (time) => `nächster ${time}`,
    reach: (read, all) => `${number(read)} von ${number(all)} Verbindungen`,
    noNumbers: 'Von ihr wurden noch keine Zahlen gelesen.',
    numbersAre: (age) => `Ihre Zahlen sind ${age}.`,
    nextRead: (time) => `nächste Abfrage ${time}`,
    nextTry: (time) => `nächster Versuch ${time}`,
    connection: (vendor, pools) => `${vendor} · ${counts.pools(pools)}`,
  },
};
