import type { Texts } from '../../english';

export const general: Texts['settings']['general'] = {
  title: 'Allgemein',
  login: {
    title: 'Bei der Anmeldung starten',
    detail: 'Seatwatch startet im Infobereich, sobald Sie sich anmelden, ohne ein Fenster zu öffnen.',
    inDemo: 'Die Demo startet nicht von selbst. Verbinden Sie zuerst Ihre eigenen Anbieter.',
    notSaved: (place: string) =>
      `Das System hat dies nicht übernommen. Prüfen Sie die Rechte von ${place} und versuchen Sie es noch einmal.`,
  },
  language: {
    title: 'Sprache',
    detail: 'Der Fenster, des Infobereichs und der Benachrichtigungen. Die Befehlszeile bleibt englisch.',
    system: 'Wie im System',
    isDue: 'Die Sprache wechselt, wenn Seatwatch neu startet.',
    restart: 'Jetzt neu starten',
  },
  shortcut: {
    title: 'Von überall öffnen',
    detail: 'Tasten, die das kleine Fenster öffnen, während Sie in einem anderen Programm arbeiten.',
    record: 'Tasten aufnehmen',
    recordOther: 'Andere aufnehmen',
    clear: 'Entfernen',
    recording: 'Drücken Sie die Tasten …',
    cancel: 'Abbrechen',
    hint: 'Strg oder Alt und eine weitere Taste. Esc bricht ab.',
    needsModifier: 'Halten Sie auch Strg oder Alt: eine Taste allein wird zum Schreiben gebraucht.',
    taken: (keys: string) =>
      `${keys} gehört einem anderen Programm oder dem Desktop. Nehmen Sie andere Tasten auf.`,
    isNotHeld:
      'Ein anderes Programm hat diese Tasten jetzt. Nehmen Sie andere auf, oder beenden Sie jenes Programm und starten Sie Seatwatch neu.',
  },
};
