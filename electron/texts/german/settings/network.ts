import type { Texts } from '../../english';

export const network: Texts['settings']['network'] = {
  title: 'Netzwerk',
  proxies: {
    title: 'Proxys',
    intro:
      'Seatwatch übernimmt die Proxy-Einstellungen des Systems, auch dessen PAC-Datei. Ändern Sie den Weg dort.',
    none: 'Noch keine Verbindungen. Der Weg zu jedem Anbieter steht dann hier.',
    direct: 'direkt',
    http: (place: string) => `HTTP-Proxy ${place}`,
    https: (place: string) => `HTTPS-Proxy ${place}`,
    socks4: (place: string) => `SOCKS-4-Proxy ${place}`,
    socks5: (place: string) => `SOCKS-5-Proxy ${place}`,
    then: (first: string, next: string) => `${first}, sonst ${next}`,
    noWay: 'Die Einstellungen des Systems nennen keinen Weg, der gangbar ist.',
  },
  certificates: {
    title: 'Zertifikate',
    intro:
      'Servern wird nach den Zertifizierungsstellen dieses Computers vertraut, wenn eine Verbindung nichts anderes sagt.',
    allBySystem: 'Jede Verbindung vertraut den Zertifizierungsstellen dieses Computers.',
    none: 'Noch keine Verbindungen. Eigene Zertifikate stehen dann hier.',
    bySystem: 'Die Zertifizierungsstellen dieses Computers.',
    caFile: (file: string) => `Diesen Stellen und denen in ${file}.`,
    pinned: 'Nur dem Zertifikat mit diesem Fingerabdruck:',
  },
  change: 'Ändern',
  changeOf: (name: string) => `Ändern, welchen Zertifikaten ${name} vertraut`,
};
