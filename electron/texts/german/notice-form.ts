import type { Texts } from '../english';

export const noticeForm: Texts['alerts']['noticeForm'] = {
  ownZone: (zone) => `Wie auf dem Computer (${zone})`,
  saved: (time) => `Gespeichert ${time}`,
};
