import type { Texts } from '../english';

export const connectionForm: Texts['connections']['form'] = {
  name: 'Name',
  nameHint: 'zum Beispiel Zentrale',
  pace: 'Lesen alle',
  paceHelp: (usual, least) =>
    `Leer: alle ${usual} s. Der Anbieter darf höchstens alle ${least} s gefragt werden.`,
  seconds: 'Sekunden',
  more: 'Weitere Einstellungen und Zertifikate',
  caFile: 'CA-Datei',
  caFileHelp:
    'Pfad einer PEM-Datei der Stelle, die für den Server bürgt, zusätzlich zu denen, die dieser Computer kennt.',
  pin: 'Festes Zertifikat',
  pinHelp: 'SHA-256-Fingerabdruck des Serverzertifikats; jedes andere wird dann abgelehnt.',
  asUsual: 'wie üblich',
  listHint: 'zum Beispiel 1, 2, 7',
  kept: 'Eingegeben; wird nie angezeigt',
  replace: 'Ersetzen',
  which: (label) => `: ${label}`,
  keepOld: 'Das alte behalten',
  willGo:
    'Ihr Geheimnis und ihre Pools verschwinden hier; beim Anbieter ändert sich nichts. Warnungen und das Aktionsprotokoll bleiben.',
  keepIt: 'Behalten',
  removeNamed: (name) => `${name} entfernen`,
  remove: 'Entfernen …',
  saving: 'Wird gespeichert …',
  add: 'Verbindung hinzufügen',
  save: 'Änderungen speichern',
  testing: 'Wird getestet …',
  test: 'Testen',
  testAgain: 'Erneut testen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  notSeconds: 'erwartet wird eine Zahl von Sekunden, zum Beispiel 60',
  notFingerprint: 'erwartet wird ein SHA-256: 32 Paare von Hexadezimalziffern, mit oder ohne Doppelpunkte',
  failed:
    'Das ist Seatwatch nicht gelungen. Versuchen Sie es noch einmal, und kopieren Sie die Diagnose, wenn es so bleibt.',
  fault: (problem) => {
    const text = problem.replace(/^./, (letter) => letter.toUpperCase());
    return /[.!?]$/.test(text) ? text : `${text}.`;
  },
};
