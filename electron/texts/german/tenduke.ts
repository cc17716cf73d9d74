import type { Texts } from '../english';
import { number } from '../number';
import { actions } from './tenduke/actions';
import { parameters } from './tenduke/parameters';
import { writing } from './tenduke/writing';

export const tenduke: Texts['tenduke'] = {
  writing,
  baseUrl: {
    label: 'Adresse der Installation',
    help: 'Protokoll und Host Ihrer 10Duke-Installation, wie https://customer.10duke.net.',
  },
  organization: {
    label: 'Organisation',
    help: 'Der Name der Organisation, deren Lizenzen gezeigt werden; ohne ihn alle, die die Zugangsdaten sehen dürfen.',
  },
  organizationId: {
    label: 'ID der Organisation',
    help: 'Anstelle des Namens: die ID, die 10Duke bei der Organisation zeigt.',
  },
  productPackage: {
    label: 'Produktpaket',
    help: 'Der Titel des Produktpakets, aus dem Lizenzen gewährt werden, falls das hier geschieht.',
  },
  tokenUrl: {
    label: 'Adresse für Token',
    help: 'Für ein Geheimnis des Clients: die Adresse für OAuth-Token, wie https://customer.10duke.net/user/oauth20/token.',
  },
  clientId: {
    label: 'Client-ID',
    help: 'Für ein Geheimnis des Clients: die ID der Client-Anwendung.',
  },
  accessToken: {
    label: 'Zugriffstoken',
    help: 'Ein OAuth-Zugriffstoken mit dem Recht, Lizenzen zu lesen; oder geben Sie stattdessen ein Geheimnis des Clients an.',
  },
  clientSecret: {
    label: 'Geheimnis des Clients',
    help: 'Das Geheimnis der Client-Anwendung; dazu gehören die Adresse für Token und die Client-ID.',
  },
  setUp: {
    twoOrganizations: 'geben Sie entweder organization oder organizationId an, nicht beide',
    twoSecrets: 'geben Sie entweder ein accessToken oder ein clientSecret an, nicht beide',
    noSecret:
      'ein Geheimnis fehlt: geben Sie ein accessToken an, oder ein clientSecret mit tokenUrl und clientId',
    secretAlone: 'zu einem clientSecret gehören auch tokenUrl und clientId',
  },
  logInRefused:
    'Die Adresse für Token hat die Client-ID oder das Geheimnis des Clients abgelehnt; prüfen Sie beide bei der Client-Anwendung in 10Duke, und geben Sie das Geheimnis noch einmal ein.',
  noAccess:
    'Für diese Verbindung ist weder ein Zugriffstoken noch ein Geheimnis des Clients gespeichert; geben Sie eines davon ein.',
  error: (code) =>
    `10Duke meldet für diese Abfrage einen Fehler (${code}); prüfen Sie die Organisation in den Einstellungen und die Rechte der Zugangsdaten.`,
  unnamed: 'ohne Namen',
  webPage: 'eine Webseite statt einer Antwort',
  unknownOrganization:
    '10Duke zeigt den Zugangsdaten keine Organisation dieses Namens oder dieser ID; prüfen Sie die Organisation in den Einstellungen.',
  unlistedOrganization:
    'Der Name der Organisation in den Einstellungen ist nur in der Liste der Organisationen zu finden, und die zeigt 10Duke den Zugangsdaten nicht; geben Sie stattdessen ihre ID als organizationId ein.',
  missingRows: (read, counted) =>
    `Der Server zählt ${number(counted)} Lizenzen, hat aber ${number(read)} geschickt; die anderen werden nicht gezeigt.`,
  license: (id) => `Lizenz ${id}`,
  expected: {
    licenses: 'erwartet wird eine Liste von Lizenzen',
    leases: 'erwartet wird eine Liste von Leases',
    leaseId: 'erwartet wird die ID einer Lease, die in einer Adresse stehen darf',
    list: 'erwartet wird eine Liste',
    object: 'erwartet wird ein Objekt',
    time: 'erwartet wird eine Zeit',
  },
  selector: {
    empty: 'der Wert ist leer',
    tooLong: (most) => `der Wert ist länger als ${most} Zeichen`,
    unprintable: 'der Wert enthält ein Steuerzeichen oder ein kaputtes Zeichen',
    sign: (sign) => `der Wert enthält ${sign}, und ein Selektor des Graphen kann das nicht sicher ausdrücken`,
    id: 'erwartet wird eine ID: nur Buchstaben, Ziffern und . _ : -',
  },
  actions,
  parameters,
};
