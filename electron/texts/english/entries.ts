import { number } from '../number';

/** What is typed into a rule or a time field, as it is written, and what to write instead of what can’t be read. */
export const entries = {
  daily: 'daily',
  never: 'never',
  list: (items: string, last: string) => `${items} and ${last}`,
  atLeast: (least: string) => `At least ${least}.`,
  atMost: (most: string) => `At most ${most}.`,
  atMostSeats: (most: number) => `At most ${number(most)} seats.`,
  atMostWaits: (most: number) => `At most ${number(most)} times after one another.`,
  atMostDays: (most: number) => `At most ${number(most)} different days.`,
  writeSpan: 'Write a time such as 15 min, 2 h or 1 day.',
  writeCount: (what: string) => `Write a whole number of ${what}.`,
  writeAmount: 'Write seats or a share, such as 4 seats or 20\u202f%.',
  writeWaits: 'Write times such as 1 h, 3 h, daily; or never.',
  writeDays: 'Write days such as 60, 30, 14, 7 and 1.',
  rewriteDays: 'Write days such as 30, 7 and 1.',
  writeTime: 'Write a time such as 07:30 or 19:00.',
};
