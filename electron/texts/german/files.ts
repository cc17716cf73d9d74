import type { Texts } from '../english';

export const files: Texts['files'] = {
  saveTable: 'Tabelle speichern',
  csv: 'Kommagetrennte Werte',
  notSaved: 'Es wurde nichts gespeichert.',
  saved: (name) => `Gespeichert als ${name}.`,
  refused:
    'Die Datei konnte nicht geschrieben werden. Prüfen Sie den Ordner und seine Rechte, oder wählen Sie einen anderen.',
};
