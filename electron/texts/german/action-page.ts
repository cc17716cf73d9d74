import type { Texts } from '../english';
import { number, plural } from '../number';

export const actionPage: Texts['actions']['page'] = {
  title: 'Aktionen',
  connections: 'Verbindungen',
  noConnections: 'Noch keine Verbindungen. Verbinden Sie zuerst einen Anbieter, auf der Seite Verbindungen.',
  chooseOne:
    'Wählen Sie eine Verbindung. Seatwatch liest nur, bis Sie Aktionen einschalten, für jede Verbindung einzeln.',
  whatToDo: 'Was zu tun ist',
  permission: {
    allow: 'Aktionen über diese Verbindung erlauben',
    allowHelp: 'Aus: Seatwatch liest nur. Ein: Was Sie hier bestätigen, wird dem Anbieter gesendet.',
    limits: 'Grenzen',
    dailyCap: 'Höchstens so viele Aktionen am Tag',
    sentToday: (count) =>
      `Heute ${plural(count, 'wurde', 'wurden')} ${number(count)} ${plural(count, 'Aktion', 'Aktionen')} gesendet. Leer: keine Grenze.`,
    notACap: 'Geben Sie eine ganze Zahl ab 1 ein, oder lassen Sie das Feld für keine Grenze leer.',
    allowed: 'Erlaubt',
  },
  fields: {
    chooseOne: 'bitte wählen',
    chooseLicense: 'bitte eine Lizenz wählen',
    leaseOf: (holder) => `Die Lease von ${holder}.`,
    show: 'Zeigen, was gesendet wird',
    cancel: 'Abbrechen',
    fault: (problem) => `${problem.replace(/^./, (letter) => letter.toUpperCase())}.`,
  },
  preview: {
    whatChanges: 'Was sich ändert, und wann',
    noUndo: 'Seatwatch kann das nicht rückgängig machen.',
    once: 'Es wird einmal gesendet. Kommt keine Antwort, wird nichts wiederholt; Sie werden gebeten, erst nachzusehen.',
    exactly: 'Genau das wird gesendet',
    credential: 'Die Zugangsdaten gehen in einem Header mit, der nicht angezeigt wird.',
    secondCredential: 'Die zweiten Zugangsdaten gehen in einem Header mit, der nicht angezeigt wird.',
    why: 'Warum',
    whyHelp: 'Steht dann im Aktionsprotokoll.',
    sending: 'Wird gesendet …',
    back: 'Zurück, nichts senden',
  },
  end: {
    done: 'Erledigt',
    refused: 'Abgelehnt',
    partial: 'Teilweise erledigt',
    unknown: 'Es kam keine Antwort',
    unsent: 'Es wurde nichts gesendet',
    effectiveAt: (moment) =>
      `Es wirkt ab ${moment}, wenn die laufende Lease endet; geben Sie die Lease frei, um den Platz sofort zu bekommen.`,
    unlogged:
      'Das Aktionsprotokoll konnte nicht zu Ende geschrieben werden; was vor dem Senden notiert wurde, liegt daneben im Profilordner.',
    sentOnce: 'Einmal gesendet',
    notSent: 'Nicht gesendet',
    answered: (status) => `beantwortet mit ${status}`,
    noAnswer: 'keine Antwort',
    back: 'Zurück zu den Aktionen',
    before: 'Vorher',
    after: 'Nachher',
    changed: 'Was danach gelesen wurde',
    none: 'nichts',
    notSaid: 'nicht genannt',
    yes: 'ja',
    no: 'nein',
    facts: {
      seats: 'Plätze',
      validFrom: 'Gültig ab',
      validUntil: 'Gültig bis',
      maxAggregateUseTime: 'Höchste Nutzungszeit, in Millisekunden',
      reservation: 'Reservierung',
      runningLeases: 'Laufende Leases dieser Person',
      licenses: 'Lizenzen dieses Eigentümers',
      leaseRuns: 'Die Lease läuft',
      until: 'Sie endet',
      leases: 'Leases dieser Person',
      leaseIds: 'IDs der Leases',
    },
  },
  notOpened:
    'Seatwatch konnte nicht lesen, was hier getan werden darf, oder das Aktionsprotokoll nicht. Prüfen Sie die Rechte des Profilordners, und wählen Sie die Verbindung noch einmal.',
  notShown:
    'Es wurde nichts gesendet: Seatwatch konnte das nicht annehmen. Kürzen Sie die Angaben, und versuchen Sie es noch einmal.',
  stumbled:
    'Das ist Seatwatch nicht gelungen; sehen Sie sich den Pool an, bevor Sie es noch einmal versuchen.',
};
