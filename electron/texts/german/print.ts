import type { Texts } from '../english';
import { number, plural } from '../number';

export const print: Texts['print'] = {
  button: 'Diese Ansicht als PDF drucken',
  dialog: 'Diese Ansicht drucken',
  pdf: 'PDF-Dokument',
  headed: (when) => `Seatwatch, gedruckt ${when}`,
  more: (count) =>
    `${number(count)} weitere ${plural(count, 'Zeile ist', 'Zeilen sind')} nicht gedruckt. Filtern Sie die Ansicht, oder speichern Sie sie als CSV, um alle zu haben.`,
  dismiss: 'Schließen',
  failed: 'Die Ansicht konnte nicht gedruckt werden. Versuchen Sie es noch einmal.',
};
