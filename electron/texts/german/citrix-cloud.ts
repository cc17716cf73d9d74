import type { Texts } from '../english';
import { number } from '../number';

const apiAccess = 'Citrix Cloud, Identity and Access Management, API Access';
const said = (code: string | null, status: number): string => code ?? `Status ${status}`;

export const citrixCloud: Texts['citrixCloud'] = {
  customerId: { label: 'Kunden-ID', help: `Zu finden unter ${apiAccess}.` },
  clientId: {
    label: 'Client-ID',
    help: 'Die ID eines API-Clients, auf derselben Seite. Mit einem Bearer-Token keine.',
  },
  baseUrl: {
    label: 'Adresse der API',
    help: (standard) => `${standard}, oder die einer Region, wie https://api-eu.cloud.com.`,
  },
  trustUrl: {
    label: 'Adresse des Trust-Dienstes',
    help: (standard) => `${standard}, oder die der Region des Kontos.`,
  },
  clientSecret: {
    label: 'Geheimnis des Clients',
    help: 'Wird einmal gezeigt, wenn der API-Client angelegt wird.',
  },
  bearerToken: {
    label: 'Bearer-Token',
    help: 'Anstelle eines API-Clients, zum Ausprobieren: es endet nach einer Stunde.',
  },
  bothSecrets: 'auch ein clientSecret ist da; geben Sie nur eines von beiden an',
  clientIdWithToken: 'das gehört zu einem clientSecret; lassen Sie es mit einem bearerToken weg',
  noSecret: 'der Wert fehlt, und ein bearerToken auch',
  noAccess:
    'Diese Verbindung hat weder eine Client-ID mit ihrem Geheimnis noch ein brauchbares Bearer-Token; geben Sie sie noch einmal ein.',
  time: 'erwartet wird eine Zeit nach ISO 8601',
  headerText: 'erwartet werden Buchstaben, Ziffern und Zeichen ohne Leerzeichen',
  logIn: {
    refused: `Die Client-ID oder das Geheimnis wurde abgelehnt; legen Sie unter ${apiAccess} einen neuen API-Client an, und geben Sie ihn hier ein.`,
    unknownCustomer:
      'Der Trust-Dienst kennt diese Kunden-ID nicht; prüfen Sie sie, und ob die Adresse des Trust-Dienstes die ihrer Region ist.',
    notAccepted: (code, status) =>
      `Der Trust-Dienst hat die Anmeldung nicht angenommen (${said(code, status)}); prüfen Sie die Kunden-ID und die Client-ID.`,
  },
  query: {
    notUserDevice:
      'Citrix Cloud hat für diesen Kunden keine User/Device-Lizenzen: er hat Citrix DaaS nicht, oder nicht nach dem Modell User/Device; sehen Sie sich das Lizenzmodell in Citrix Cloud unter Licensing an.',
    noPermission:
      'Der API-Client hat für diesen Kunden kein Recht auf Lizenzen; geben Sie dem Administrator, der ihn angelegt hat, in Citrix Cloud unter Identity and Access Management, Administrators Zugriff auf Licensing, und prüfen Sie die Region.',
    noToken:
      'Citrix Cloud hat in der Abfrage kein Token gefunden; suchen Sie nach einem Proxy auf dem Weg, der den Header Authorization verändert.',
    bearerRefused: `Das Bearer-Token wurde abgelehnt oder ist abgelaufen, wie es nach einer Stunde geschieht; geben Sie ein neues ein, oder einen API-Client aus ${apiAccess}.`,
    tokenRefused:
      'Citrix Cloud hat das Token dieses API-Clients abgelehnt; prüfen Sie, ob die Adresse der API die ihrer Region ist, und die Kunden-ID.',
    notAcceptable:
      'Citrix Cloud will die Antwort nur als application/json liefern; suchen Sie nach einem Proxy auf dem Weg, der den Header Accept verändert.',
    internal:
      'Citrix Cloud hat mit einem internen Fehler geantwortet, wie es geschieht, wenn keine Kunden-ID ankommt; prüfen Sie die Kunden-ID, wenn das anhält.',
    notAccepted: (code, status) =>
      `Citrix Cloud hat die Abfrage nicht angenommen (${said(code, status)}); prüfen Sie die Kunden-ID und die Adresse der API.`,
  },
  mismatch: (remaining, total, used) =>
    `Citrix Cloud sagt, dass ${number(remaining)} Lizenzen übrig sind, während ${number(total)} vorhandene weniger ${number(used)} belegte ${number(total - used)} ergeben; gezeigt wird die Zahl von Citrix Cloud.`,
  historyUnread: (why) => `Der Verlauf nach Monaten war nicht lesbar: ${why}`,
  historyRefused: (status) => `Citrix Cloud antwortet mit Status ${status}.`,
};
