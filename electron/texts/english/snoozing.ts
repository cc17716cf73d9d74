/** Snoozing and its menus. Ends are worded already, as the reader’s place has them. */
export const snoozing = {
  hour: '1 hour',
  tomorrow: 'Until tomorrow',
  monday: 'Until Monday',
  recovery: {
    pool: 'Until it has seats again',
    connection: 'Until it can be read again',
  },
  until: (end: string) => `until ${end}`,
  snoozedUntil: (end: string) => `Snoozed until ${end}`,
  snoozedToRecovery: 'Snoozed until it recovers',
};
