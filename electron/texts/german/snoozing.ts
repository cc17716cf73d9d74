import type { Texts } from '../english';

export const snoozing: Texts['snoozing'] = {
  hour: '1 Stunde',
  tomorrow: 'Bis morgen',
  monday: 'Bis Montag',
  recovery: {
    pool: 'Bis wieder Plätze frei sind',
    connection: 'Bis sie wieder lesbar ist',
  },
  until: (end) => `bis ${end}`,
  snoozedUntil: (end) => `Stumm bis ${end}`,
  snoozedToRecovery: 'Stumm, bis es sich erholt',
};
