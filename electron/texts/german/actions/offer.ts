import type { Texts } from '../../english';
import { number } from '../../number';

export const offer: Texts['actions']['offer'] = {
  none: (vendor) => `${vendor ?? 'Dieser Anbieter'} ist nur lesbar: seine API bietet keine Aktionen an.`,
  off: 'Aktionen sind für diese Verbindung ausgeschaltet; schalten Sie sie zuerst ein.',
  notAllowed: 'Diese Aktion steht nicht auf der Liste der erlaubten für diese Verbindung.',
  capReached: (cap) =>
    `Die ${number(cap)} am Tag erlaubten Aktionen wurden heute schon gesendet; erhöhen Sie die Grenze, oder machen Sie morgen weiter.`,
  removed: 'Diese Verbindung wurde inzwischen entfernt.',
  eachListed: 'Die zweite Anfrage wird für jede Lease gesendet, die die erste nennt.',
  tooOld:
    'Es wurde nichts gesendet: diese Seite ist zu alt, oder sie wurde schon gesendet. Sehen Sie sich den Pool an, und beginnen Sie dann noch einmal.',
  notSent: (why) => `Es wurde nichts gesendet. ${why}`,
  unlogged:
    'Es wurde nichts gesendet, weil das Aktionsprotokoll nicht geschrieben werden kann; prüfen Sie den freien Platz und die Rechte des Profilordners.',
  unknownVendor: (vendor) => `der Anbieter „${vendor}“ ist nicht bekannt`,
  noActions: (vendor) =>
    `${vendor}: die API des Anbieters bietet keine Aktionen an, also ist dort von hier aus nichts zu ändern`,
  unknownAction: (action, vendor, offered) =>
    `„${action}“ ist keine Aktion von ${vendor}; es gibt ${offered}`,
  parameters: {
    notAsked: (asked) => `danach wird hier nicht gefragt; die Angaben sind ${asked}`,
    twice: 'die Angabe ist zweimal da',
    missing: 'die Angabe fehlt',
  },
};
