/** Settings: notifications and quiet hours. */
export const notices = {
  title: 'Notifications',
  shown: {
    title: 'Show notifications',
    detail: 'The inbox keeps every alert, also those not shown.',
    noHost: 'This desktop shows none now; the inbox keeps every alert.',
  },
  summary: {
    title: 'Morning summary',
    label: 'Morning summary at',
    detail: 'What was held, and what is low now; not on days off.',
    withoutQuiet: 'What quiet hours held. They are off, so nothing is.',
    never: 'never',
  },
  quiet: {
    title: 'Quiet hours',
    keep: 'Keep quiet hours',
    detail: 'What comes at night and on days off is held for the morning summary.',
    hours: 'Hold notices',
    hoursDetail: 'Each night, from one time to the other.',
    from: 'Quiet from',
    to: 'to',
    until: 'Quiet until',
    daysOff: 'Days off',
    daysOffDetail: 'Quiet all day.',
    zone: 'Time zone',
    zoneDetail: 'The place whose clock counts.',
    through: 'Break through when it will be out before I am back',
    throughDetail: 'Or when seats end before then; at most one a night.',
  },
  /** From Monday on. */
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
