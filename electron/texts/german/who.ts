import type { Texts } from '../english';

export const who: Texts['who'] = {
  standIns: {
    person: (count) => `Person ${count}`,
    host: (count) => `Rechner ${count}`,
  },
};
