import type { Texts } from '../english';

export const window: Texts['window'] = {
  pagesLabel: 'Seiten',
  pages: {
    overview: 'Übersicht',
    pools: 'Pools',
    who: 'Wer nutzt was',
    reports: 'Berichte',
    alerts: 'Warnungen und Regeln',
    connections: 'Verbindungen',
    actions: 'Aktionen',
    log: 'Aktionsprotokoll',
    settings: 'Einstellungen',
  },
  title: (page: string) => `${page} – Seatwatch`,
  pageHint: (page: string, key: string) => `${page} (Strg ${key})`,
  unread: 'ungelesen',
  read: (connections: string) => `${connections} gelesen`,
  diagnostics: {
    copy: 'Diagnose kopieren',
    hint: 'Diagnose kopieren: was Sie veröffentlichen können, wenn Sie um Hilfe bitten. Kein Name, keine Adresse und kein Geheimnis ist darin.',
    copied: 'Kopiert',
    isCopied: 'Diagnose kopiert',
  },
};
