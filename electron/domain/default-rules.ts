import type { Rule } from './rule';

const everywhere = { scope: { of: 'all' }, isOn: true, inQuietHours: 'hold' } as const;
// With a first reminder after an hour, a simulated year had nearly as many reminders as new trouble.
const growing = { repeatMinutes: [240, 1440], mostRepeats: 5 } as const;
const once = { repeatMinutes: [], mostRepeats: 0 } as const;

/** What holds where nobody has said anything else; a saved rule with the same id takes its place. */
export const defaultRules: readonly Rule[] = [
  {
    ...everywhere,
    ...growing,
    id: 'default-level',
    kind: 'level',
    repeatMinutes: [...growing.repeatMinutes],
    low: { seats: null, percent: 20 },
    critical: { seats: null, percent: 10 },
    forMinutes: { low: 240, critical: 30, exhausted: 0 },
    clear: { seats: null, percent: 30 },
    clearForMinutes: 120,
  },
  {
    ...everywhere,
    id: 'default-overuse',
    kind: 'overuse',
    repeatMinutes: [1440],
    mostRepeats: 5,
    by: 1,
    forMinutes: 0,
  },
  {
    ...everywhere,
    ...once,
    id: 'default-expiry',
    kind: 'expiry',
    repeatMinutes: [],
    rungs: [60, 30, 14, 7, 1],
  },
  { ...everywhere, ...once, id: 'default-shortfall', kind: 'shortfall', repeatMinutes: [], withinDays: 90 },
  {
    ...everywhere,
    id: 'default-connection',
    kind: 'connection',
    repeatMinutes: [1440],
    mostRepeats: 5,
    afterTries: 3,
    forMinutes: 10,
  },
  {
    ...everywhere,
    ...once,
    id: 'default-forgotten',
    kind: 'forgotten',
    repeatMinutes: [],
    heldHours: 12,
    onlyWhenShort: true,
  },
];
