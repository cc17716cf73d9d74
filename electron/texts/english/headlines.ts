import { number, plural } from '../number';
import { counts } from './counts';

const states = { out: 'out', expired: 'expired', low: 'low' };
type State = keyof typeof states;

const isOrAre = (count: number): string => plural(count, 'is', 'are');

/** The board in a sentence: headline, tooltip, how current it is, and what the network means for it. */
export const headlines = {
  trouble: {
    onlyPool: (state: State) => `The pool is ${states[state]}`,
    all: (count: number, state: State) => `All ${counts.pools(count)} are ${states[state]}`,
    some: (count: number, all: number, state: State) =>
      `${number(count)} of ${counts.pools(all)} ${isOrAre(count)} ${states[state]}`,
    /** The first of several states, and the further ones behind it. */
    first: (count: number, state: State) => `${counts.pools(count)} ${isOrAre(count)} ${states[state]}`,
    further: (count: number, state: State) => `${number(count)} ${isOrAre(count)} ${states[state]}`,
    hasEnded: (name: string) => `${name} has ended.`,
    has: (name: string, count: string) => `${name} has ${count}.`,
    otherIsFine: 'The other one is fine.',
    othersAreFine: (count: number) => `The other ${number(count)} are fine.`,
  },
  unread: {
    one: (name: string) => `${name} can’t be read`,
    several: (count: number) => `${counts.connections(count)} can’t be read`,
    all: 'No connection can be read',
    hasNumbers: 'The last numbers stay here, and they are old.',
    noNumbers: 'No numbers have been read yet.',
    pools: (untold: number, all: number) => `${number(untold)} of ${counts.pools(all)} can’t be told`,
    othersAreEmpty: 'The others list no licenses.',
    othersAreWell: (count: number) => `The ${counts.pools(count)} of the others ${isOrAre(count)} well.`,
  },
  well: {
    one: 'The pool is well',
    all: (count: number) => `All ${counts.pools(count)} are well`,
    noneCounted: 'No pool here is counted.',
    tightest: (name: string, count: string) => `Tightest: ${name}, ${count}.`,
  },
  empty: {
    title: 'No connections yet',
    detail: 'Connect a license server or cloud account.',
  },
  firstRead: {
    title: 'Reading for the first time',
    detail: (count: number) => `Asking ${counts.connections(count)} for seats.`,
  },
  noPools: {
    title: 'No pools found',
    detail: 'The vendors answer, but list no licenses.',
  },
  tooltip: {
    worst: (title: string, name: string, count: string) => `${title}: ${name} ${count}`,
    asOf: (said: string, time: string) => `${said}; as of ${time}`,
    lastNumbers: (said: string, time: string) => `${said}; last numbers ${time}`,
  },
  /** A pool in a menu. */
  poolLine: (name: string, count: string) => `${name} — ${count}`,
  oldPoolLine: (name: string, count: string) => `${name} — ${count} (old)`,
  network: {
    title: 'No network',
    detail: 'No pool can be told until it is back.',
    lastNumbers: (time: string) => `Last numbers: ${time}.`,
    tooltip: 'Can’t tell: no network',
    tooltipSince: (time: string) => `Can’t tell: no network since ${time}`,
    offline: 'Offline.',
    offlineSince: (time: string) => `Offline since ${time}.`,
    nextStep:
      'Everything is read at once when it is back. If you use a VPN or a sign-in page, open it first.',
  },
  standing: {
    reading: 'Reading …',
    asOf: (time: string) => `As of ${time}`,
    unknownSince: (time: string) => `Can’t tell since ${time}`,
    next: (time: string) => `next ${time}`,
    reach: (read: number, all: number) => `${number(read)} of ${number(all)} connections`,
    noNumbers: 'No numbers have been read from it yet.',
    numbersAre: (age: string) => `Its numbers are ${age}.`,
    nextRead: (time: string) => `next ${time}`,
    nextTry: (time: string) => `next try ${time}`,
    connection: (vendor: string, pools: number) => `${vendor} · ${counts.pools(pools)}`,
  },
};
