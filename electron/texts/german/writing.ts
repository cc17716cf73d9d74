import type { Texts } from '../english';

export const writing: Texts['connections']['writing'] = {
  title: 'Zugangsdaten zum Schreiben',
  none: 'Aktionen benutzen die Zugangsdaten, mit denen diese Verbindung liest. Mit zweiten dürfen die ersten nur lesen.',
  kept: 'Aktionen benutzen zweite Zugangsdaten; gelesen wird nie damit. Sie werden nie angezeigt.',
  add: 'Zweite Zugangsdaten benutzen',
  replace: 'Ersetzen',
  remove: 'Entfernen',
  willGo:
    'Sie verschwinden hier und wären neu einzugeben. Aktionen gehen dann mit den Zugangsdaten, die lesen.',
  keepIt: 'Behalten',
  removeForGood: 'Zweite Zugangsdaten entfernen',
  instead: 'Was Sie eingeben, ersetzt alles bisher Aufbewahrte.',
  save: 'Für Aktionen aufbewahren',
  saving: 'Wird gespeichert …',
  test: 'Testen',
  testing: 'Wird getestet …',
  cancel: 'Abbrechen',
  testHelp:
    'Ein Test fragt den Server durch Lesen, ob er diese Zugangsdaten annimmt. Ob sie schreiben dürfen, zeigt sich erst, wenn eine Aktion gesendet wird.',
  taken:
    'Der Server nimmt sie an und lässt sie lesen. Ob sie schreiben dürfen, zeigt sich mit der ersten Aktion.',
  takenUnread:
    'Der Server nimmt sie an, lässt sie aber nicht lesen; für Zugangsdaten, die nur schreiben, ist das richtig. Ob sie schreiben dürfen, zeigt sich mit der ersten Aktion.',
  refused: (reason) => `Sie sind nicht brauchbar. ${reason}`,
  saved: 'Aufbewahrt. Ab jetzt benutzen Aktionen diese Zugangsdaten.',
  removed: 'Entfernt. Aktionen benutzen die Zugangsdaten zum Lesen.',
  gone: 'die Verbindung wurde inzwischen entfernt',
  untilQuit:
    'Aufbewahrt, bis Seatwatch beendet wird, denn es gibt keinen sicheren Speicher; starten Sie einen Schlüsselbund, um sie länger zu behalten.',
  notWritten:
    'Das konnte nicht geschrieben werden, also wurde nichts geändert. Prüfen Sie den freien Platz und die Rechte des Profilordners, und speichern Sie dann erneut.',
  noActions: (vendor) => `${vendor} bietet keine Aktionen an, für die geschrieben würde`,
  noSuchSecret: (vendor) => `${vendor} kennt kein solches Geheimnis zum Schreiben`,
  elsewhere:
    'Das gespeicherte Geheimnis wurde für einen anderen Server eingegeben als den, den diese Verbindung jetzt nennt, und wird deshalb nicht dorthin gesendet; geben Sie es erneut ein.',
};
