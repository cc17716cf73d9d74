import type { CommandAnswers } from '../../electron/ipc/contract';

const pin = Array.from({ length: 32 }, (_, index) => (index * 7 + 16).toString(16).padStart(2, '0')).join(
  ':',
);

/** What main says to the page of settings, for the connections of the popup's boards. */
export const settingsAnswers: Partial<CommandAnswers> = {
  'general.read': { startsAtLogin: true, hasShortcut: false, isRestartDue: true },
  'paces.read': ['ls', 'duke', 'gu', 'tw', 'cc', 'eu'].map((id, index) => ({
    ...{ id, everySeconds: index === 0 ? 60 : 300, minimumSeconds: index === 0 ? 60 : 0 },
  })),
  'network.read': [
    {
      id: 'ls',
      servers: [
        { origin: 'https://statistics.nordhafen-engineering.example', ways: [{ kind: 'direct', place: '' }] },
      ],
      caFile: '/etc/ssl/nordhafen-engineering/internal-authority-2026.pem',
      pinSha256: null,
    },
    {
      id: 'eu',
      servers: [
        {
          origin: 'https://api-eu.cloud.example',
          ways: [
            { kind: 'http', place: 'proxy.nordhafen-engineering.example:3128' },
            { kind: 'direct', place: '' },
          ],
        },
      ],
      caFile: null,
      pinSha256: pin,
    },
  ],
  'storage.read': {
    folder: '/home/license-administration/.config/Seatwatch',
    parts: [
      { name: 'action-log.jsonl', bytes: 1_234_567, isFolder: false },
      { name: 'settings.json', bytes: 4200, isFolder: false },
      { name: 'settings.aside-2026-11-20T10-00-00.json', bytes: 4100, isFolder: false },
      { name: 'vault.json', bytes: 900, isFolder: false },
      { name: 'logs', bytes: 3000, isFolder: true },
    ],
  },
  'about.read': {
    versions: [
      ['Seatwatch', '0.1.0'],
      ['Electron', '45.3.4'],
      ['Chromium', '145.0.7632.160'],
      ['Node', '24.14.0'],
    ],
    packages: ['axios', 'luxon', 'svelte'].map((name) => ({
      ...{ name, version: '1.2.3', license: 'MIT', text: 'Permission is hereby granted, free of charge, …' },
    })),
  },
};
