import type { Texts } from '../../english';

export const status: Texts['failures']['status'] = {
  redirected: (host) =>
    `${host} schickt Seatwatch zu einer anderen Adresse weiter; geben Sie stattdessen die Adresse ein, die der Server für die API nennt.`,
  unauthorized: (host) => `${host} hat die Zugangsdaten abgelehnt; geben Sie neue ein.`,
  forbidden: (host) =>
    `${host} nimmt die Zugangsdaten an, erlaubt diese Abfrage aber nicht; bitten Sie den Administrator um das Recht, die Lizenznutzung zu lesen.`,
  notFound: (host) =>
    `${host} kennt die Lizenz-API unter dieser Adresse nicht; prüfen Sie die Adresse und die Version des Produkts.`,
  proxyLogIn: 'Der Proxy verlangt eine Anmeldung; prüfen Sie die Proxy-Einstellungen dieses Computers.',
  rateLimited: (host) =>
    `${host} bittet darum, seltener abgefragt zu werden; Seatwatch wartet und versucht es von selbst wieder.`,
  serverError: (host, status) =>
    `${host} hat mit dem Serverfehler ${status} geantwortet; sehen Sie in sein Protokoll, wenn das anhält, Seatwatch versucht es von selbst wieder.`,
  refused: (host, status) =>
    `${host} hat die Abfrage mit Status ${status} abgelehnt; prüfen Sie die Adresse und die Einstellungen dieser Verbindung.`,
};
