import type { Texts } from '../../english';

export const privacy: Texts['settings']['privacy'] = {
  title: 'Datenschutz',
  intro:
    'Anbieter nennen, wer einen Platz belegt: Name, Rechner und seit wann. Wählen Sie, was Seatwatch auf diesem Computer mit diesen Namen macht.',
  choices: {
    kept: {
      label: 'Namen zeigen',
      detail: 'Personen und Rechner werden so gezeigt, wie die Anbieter sie nennen.',
    },
    hidden: {
      label: 'Namen verbergen',
      detail:
        'Fenster und gespeicherte Tabellen sagen stattdessen „Person 1“ und „Rechner 1“, nach jedem Start von Seatwatch mit anderen Nummern; Warnungen sagen „jemand“. Kein Name wird auf die Festplatte geschrieben.',
    },
    unread: {
      label: 'Nicht lesen, wer Plätze belegt',
      detail:
        'Anbieter werden nicht nach Inhabern gefragt. So wird niemand aufgeführt, und kein vergessener Platz fällt auf. License Statistics zählt Plätze, indem es ihre Benutzer aufführt, und schickt die Namen daher trotzdem; sie werden beim Eintreffen verworfen.',
    },
  },
  question:
    'Bisher aufbewahrte Namen werden gelöscht: aus den Warnungen im Posteingang, die dann „jemand“ sagen, und aus beschädigten Kopien seiner Dateien, die ganz gelöscht werden. Das lässt sich nicht rückgängig machen. Zeigen Sie Namen wieder, so sehen Sie die, die von da an gelesen werden.',
  confirm: {
    hidden: 'Namen verbergen und aufbewahrte löschen',
    unread: 'Nicht mehr lesen und aufbewahrte löschen',
  },
  cancel: 'Namen weiter zeigen',
  except: {
    title: 'Wo Namen bleiben',
    actions:
      'Aktionen und das Aktionsprotokoll nennen, wen eine Aktion betraf, damit sich später belegen lässt, was getan wurde.',
    wishes:
      'Ein Bericht, den Sie bei License Statistics bestellen, und „seatwatch status --holders“ auf der Befehlszeile nennen Personen, weil Sie danach fragen.',
    outside:
      'Was Sie vorher gespeichert, kopiert oder exportiert haben, und Hinweise im Verlauf Ihres Desktops kann Seatwatch nicht erreichen.',
  },
  hiddenNow: 'Gespeichert. Die Namen sind aus den Fenstern und Dateien von Seatwatch verschwunden.',
  shownNow: 'Gespeichert. Die Namen kommen zurück, sobald die Anbieter neu gelesen werden.',
  notDeleted: (files) =>
    `Namen sind ab jetzt verborgen, aber diese beschädigten Kopien konnten nicht gelöscht werden: ${files}. Löschen Sie sie von Hand aus dem Profilordner.`,
};
