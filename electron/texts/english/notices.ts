import { number, plural } from '../number';
import { counts } from './counts';

const isOrAre = (count: number, isStill: boolean): string =>
  `${plural(count, 'is', 'are')}${isStill ? ' still' : ''}`;

/** Several alerts in one notification, reminders, and the summary of a night. */
export const notices = {
  /** `4 pools are low, 1 is out`: each part has a subject, which names what is counted where that is new. */
  tally: {
    low: (subject: string, count: number, isStill: boolean) => `${subject} ${isOrAre(count, isStill)} low`,
    out: (subject: string, count: number, isStill: boolean) => `${subject} ${isOrAre(count, isStill)} out`,
    over: (subject: string, count: number, isStill: boolean) => `${subject} ${isOrAre(count, isStill)} over`,
    ends: (subject: string, count: number) => `${subject} ${plural(count, 'loses', 'lose')} seats`,
    short: (subject: string, _count: number) => `${subject} will be short`,
    unread: (subject: string, _count: number, isStill: boolean) =>
      `${subject}${isStill ? ' still' : ''} can’t be read`,
    held: (subject: string, count: number) =>
      `${subject} ${plural(count, 'has', 'have')} seats held for long`,
    again: (subject: string, count: number) => `${subject} ${plural(count, 'has', 'have')} seats again`,
    readAgain: (subject: string, count: number) => `${subject} ${plural(count, 'is', 'are')} read again`,
  },
  first: (title: string) => `First: ${title}.`,
  worst: (name: string, count: string) => `Worst: ${name}, ${count}.`,
  amongThem: (name: string, count: string) => `Among them: ${name}, ${count}.`,
  reminder: {
    last: 'This is the last reminder.',
    at: (time: string) => `Next reminder ${time}.`,
    tomorrow: 'Next reminder tomorrow.',
    inDays: (days: number) => `Next reminder in ${number(days)} days.`,
  },
  beforeBack: {
    /** Behind it, how far off that is: `in 11 h`. */
    back: (distance: string) => `Back ${distance}.`,
    out: (name: string) => `${name}: out before you are back`,
    likelyNone: (count: string, moment: string) => `${count}, likely none by ${moment}.`,
  },
  summary: {
    /** The state begins like a sentence. */
    title: (state: string) => `Good morning: ${state}`,
    overnight: (held: string) => `Overnight: ${held}.`,
    overnightRecovered: (held: string, recovered: number) =>
      `Overnight: ${held}, ${number(recovered)} recovered.`,
    nothingHeld: 'nothing held',
    held: (count: number) => `${number(count)} ${plural(count, 'alert')} held`,
    nothingEnds: 'Nothing ends this week.',
    poolsEnd: (count: number) => `Seats of ${counts.pools(count)} end this week.`,
    loses: (name: string, seats: number, day: string) => `${name} loses ${counts.seats(seats)} on ${day}.`,
    losesSome: (name: string, day: string) => `${name} loses seats on ${day}.`,
  },
};
