import type { Texts } from '../../english';

export const parameters: Texts['tenduke']['parameters'] = {
  productPackage: {
    label: 'Produktpaket',
    help: 'Titel des Produktpakets; ohne ihn gilt der aus den Einstellungen der Verbindung.',
  },
  licensedItemCount: { label: 'Lizenzen', help: 'Wie viele Lizenzen zu gewähren sind.' },
  newItemCount: { label: 'Lizenzen', help: 'Die neue Zahl von Lizenzen.' },
  ownerOrganizationId: {
    label: 'ID der Organisation',
    help: 'Die Organisation, die die Lizenzen bekommt.',
  },
  profileId: { label: 'Profil-ID', help: 'Die ID des Benutzers in 10Duke.' },
  licenseId: { label: 'Lizenz-ID', help: 'Die ID der Lizenz: der Schlüssel ihres Pools.' },
  leaseId: {
    label: 'ID der Lease',
    help: 'Die Lease (AssignmentConsumptionId, jti), wie die Liste der Inhaber sie zeigt.',
  },
  owner: { label: 'Eigentümer', help: 'organization:ID oder profile:ID, je nachdem, wem die Lizenz gehört.' },
  validFrom: { label: 'Gültig ab', help: 'Der erste Augenblick der Lizenz, ISO 8601 mit Zeitzone.' },
  validUntil: { label: 'Gültig bis', help: 'Der letzte Augenblick der Lizenz, ISO 8601 mit Zeitzone.' },
  maxAggregateUseTimeMs: {
    label: 'Höchste Nutzungszeit',
    help: 'Die neue Grenze der gesamten Nutzungszeit, in Millisekunden.',
  },
  incrementModel: {
    label: 'Art der Anrechnung',
    help: 'Wie die neue Grenze mit schon genutzter Zeit zusammengeht: fair oder append.',
  },
  faults: {
    count: (least) => `erwartet wird eine ganze Zahl ab ${least}`,
    instant: 'erwartet wird eine Zeit mit Zeitzone, wie 2026-12-31T23:59:59Z',
    owner: 'erwartet wird organization:ID oder profile:ID mit einer einfachen ID',
    choice: (one, other) => `erwartet wird ${one} oder ${other}`,
    period: 'der Wert muss nach validFrom liegen',
    noPackage: 'der Wert fehlt hier und in den Einstellungen',
  },
  nothingToRelease: 'Der Benutzer hat keine Lease; es gibt nichts freizugeben.',
  eachLease: 'jede Lease des Benutzers',
  noLicense: 'Der Server zeigt den Zugangsdaten keine Lizenz dieser ID; prüfen Sie die ID und die Rechte.',
};
