import type { Texts } from '../../english';

export const actions: Texts['tenduke']['actions'] = {
  'grant-organization-licenses': {
    label: 'Einer Organisation Lizenzen gewähren',
    effect:
      'Die Organisation bekommt sofort neue Lizenzen. Zweimal gesendet wird zweimal gewährt, und nichts hier nimmt Lizenzen zurück.',
  },
  'grant-personal-licenses': {
    label: 'Einem Benutzer Lizenzen gewähren',
    effect:
      'Der Benutzer bekommt sofort neue persönliche Lizenzen. Zweimal gesendet wird zweimal gewährt, und nichts hier nimmt Lizenzen zurück.',
  },
  'change-validity': {
    label: 'Gültigkeit einer Lizenz ändern',
    effect:
      'Die Lizenz gilt sofort ab und bis zu den neuen Zeiten. Die alten Zeiten bleiben nur im Aktionsprotokoll.',
  },
  'change-quota': {
    label: 'Plätze einer Lizenz ändern',
    effect:
      'Die Lizenz hat sofort die neue Zahl von Plätzen. Weniger Plätze, als belegt sind, zeigen sich als Überbelegung.',
  },
  'change-use-time': {
    label: 'Höchste Nutzungszeit einer Lizenz ändern',
    effect:
      'Für die Lizenz gilt sofort die neue Grenze der gesamten Nutzungszeit. Mit „append“ wird sie hinzugefügt, zweimal gesendet also zweimal.',
  },
  'reserve-seat': {
    label: 'Einen Platz reservieren',
    effect:
      'Sofort wird ein Platz für den Benutzer freigehalten. War der Benutzer gesperrt, ist die Sperre weg.',
  },
  'remove-reservation': {
    label: 'Eine Reservierung entfernen',
    effect:
      'Der Platz wird nicht mehr für den Benutzer freigehalten. Eine laufende Lease geht weiter, bis sie endet oder freigegeben wird; dieselbe Anfrage entfernt auch eine Sperre dieses Benutzers.',
  },
  deny: {
    label: 'Einen Benutzer sperren',
    effect:
      'Der Benutzer darf keinen Platz mehr nehmen. Eine laufende Lease geht weiter, bis sie endet oder freigegeben wird; eine Reservierung dieses Benutzers ist weg.',
  },
  'remove-denial': {
    label: 'Eine Sperre entfernen',
    effect:
      'Der Benutzer darf sofort wieder einen Platz nehmen. Dieselbe Anfrage entfernt auch eine Reservierung dieses Benutzers.',
  },
  release: {
    label: 'Eine Lease freigeben',
    effect:
      'Die Lease endet, und ihr Platz ist frei, sofort oder nach der Wartezeit des Lizenzmodells. Arbeit ihres Benutzers kann verloren gehen.',
  },
  'release-user': {
    label: 'Alle Leases eines Benutzers freigeben',
    effect:
      'Jede Lease des Benutzers endet, eine nach der anderen, sofort oder nach einer Wartezeit. Arbeit des Benutzers kann verloren gehen.',
  },
};
