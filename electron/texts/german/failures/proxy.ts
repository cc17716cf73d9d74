import type { Texts } from '../../english';

const withStatus = (status: number | null): string => (status === null ? '' : ` (Status ${status})`);

export const proxy: Texts['failures']['proxy'] = {
  refused: (place, host) =>
    `Der Proxy ${place} auf dem Weg zu ${host} ist nicht erreichbar; prüfen Sie die Proxy-Einstellungen dieses Computers und ob der Proxy läuft.`,
  silent: (place, host) =>
    `Der Proxy ${place} auf dem Weg zu ${host} hat nicht rechtzeitig geantwortet; prüfen Sie die Proxy-Einstellungen dieses Computers und das Netz, Seatwatch versucht es von selbst wieder.`,
  untrusted: (place, host) =>
    `Der Proxy ${place} auf dem Weg zu ${host} ist nicht vertrauenswürdig: sein eigenes Zertifikat wurde abgelehnt; bitten Sie seinen Administrator um ein gültiges.`,
  logIn: (place, host) =>
    `Der Proxy ${place} verlangt eine Anmeldung, die Seatwatch nicht unterstützt; bitten Sie seinen Administrator, diesen Computer ohne Anmeldung zu ${host} durchzulassen.`,
  broken: (place, host) =>
    `Der Proxy ${place} hat die Verbindung auf dem Weg zu ${host} getrennt; prüfen Sie sein Protokoll, wenn das anhält, Seatwatch versucht es von selbst wieder.`,
  denied: (place, host, status) =>
    `Der Proxy ${place} lässt Seatwatch nicht zu ${host} durch${withStatus(status)}; bitten Sie seinen Administrator, diese Adresse und diesen Port zu erlauben.`,
  noTunnel: (place, host, status) =>
    `Der Proxy ${place} konnte ${host} nicht erreichen${withStatus(status)}; prüfen Sie die Adresse und ob der Server vom Proxy aus erreichbar ist.`,
};
