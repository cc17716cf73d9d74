import type { Texts } from '../english';

export const thinfinity: Texts['thinfinity'] = {
  baseUrl: {
    label: 'Adresse des Gateways',
    help: 'Protokoll, Host und Port des Gateways, wie https://gateway.example:9443.',
  },
  clientId: {
    label: 'Client-ID',
    help: 'Configuration Manager, Authentication, API Access: die ClientID des API-Clients.',
  },
  clientSecret: {
    label: 'Geheimnis des Clients',
    help: 'Steht im Configuration Manager neben der ClientID.',
  },
  rejected:
    'Die Client-ID oder das Geheimnis wurde abgelehnt, oder das Datum unter „Expires after“ ist vorbei; legen Sie im Configuration Manager unter Authentication, API Access ein neues an, und geben Sie es dieser Verbindung.',
  rejectedWithCode: (rejected, code) => `${rejected} (Code des Gateways: ${code}.)`,
  tokenRefused:
    'Das Gateway hat ein Token ausgestellt und dann abgelehnt; vergleichen Sie die Uhren seiner Server, und sehen Sie im Configuration Manager nach, wie lange ein Token des API-Clients gilt.',
  forbidden:
    'Der API-Client darf sich anmelden, aber die Lizenznutzung nicht lesen; geben Sie dem zugehörigen Benutzerkonto im Configuration Manager das Recht dazu.',
  error: (code) =>
    `Das Gateway meldet für die Lizenznutzung einen Fehler (${code}); schlagen Sie ihn im Protokoll von Thinfinity nach, oder fragen Sie dessen Support.`,
  result: (code) =>
    `Das Gateway hat auf die Lizenzabfrage einen Ergebniscode gemeldet (${code}); schlagen Sie ihn im Protokoll von Thinfinity nach, oder fragen Sie dessen Support.`,
  codeOfItsOwn: 'eigener Art',
};
