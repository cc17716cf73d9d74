import type { Texts } from '../english';

export const noticeForm: Texts['alerts']['noticeForm'] = {
  notAnswered:
    'Seatwatch hat das nicht angenommen. Versuchen Sie es noch einmal; bleibt es so, starten Sie Seatwatch neu.',
  ownZone: (zone) => `Wie auf dem Computer (${zone})`,
  saved: (time) => `Gespeichert ${time}`,
  never: 'nie',
};
