import type { Texts } from '../english';

export const files: Texts['files'] = {
  saveTable: 'Tabelle speichern',
  csv: 'Kommagetrennte Werte',
  notSaved: 'Es wurde nichts gespeichert.',
  saved: (name) => `Gespeichert als ${name}.`,
  tooMuch:
    'Seatwatch konnte diese Tabelle nicht annehmen. Suchen Sie weniger Zeilen heraus, und versuchen Sie es noch einmal.',
  refused:
    'Die Datei konnte nicht geschrieben werden. Prüfen Sie den Ordner und seine Rechte, oder wählen Sie einen anderen.',
};
