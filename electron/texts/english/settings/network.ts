/** Settings: proxies and certificates. */
export const network = {
  title: 'Network',
  proxies: {
    title: 'Proxies',
    intro:
      'Seatwatch takes the proxy settings of the system, its PAC file too. To change the way, change them there.',
    none: 'No connections yet. The way to each vendor is shown here.',
    direct: 'direct',
    /** Names of protocols, the same in every language. */
    http: (place: string) => `HTTP proxy ${place}`,
    https: (place: string) => `HTTPS proxy ${place}`,
    socks4: (place: string) => `SOCKS 4 proxy ${place}`,
    socks5: (place: string) => `SOCKS 5 proxy ${place}`,
    then: (first: string, next: string) => `${first}, else ${next}`,
    noWay: 'The system’s settings name no way that can be gone.',
  },
  certificates: {
    title: 'Certificates',
    intro: 'Servers are trusted by the authorities of this computer, unless a connection says otherwise.',
    allBySystem: 'Every connection trusts the authorities of this computer.',
    none: 'No connections yet. Own certificates are shown here.',
    bySystem: 'The authorities of this computer.',
    caFile: (file: string) => `These authorities, and those in ${file}.`,
    pinned: 'Only the certificate with this fingerprint:',
  },
  change: 'Change',
  changeOf: (name: string) => `Change which certificates ${name} trusts`,
};
