import type { CommandAnswers } from '../../electron/ipc/contract';

const months = Array.from({ length: 12 }, (_, index) => ({
  month: `2026-${String(index + 1).padStart(2, '0')}`,
  counts: {
    owned: index < 5 ? 340 : 400,
    users: 128 + 7 * index,
    devices: index === 3 ? null : 151 + 7 * index,
  },
}));

/** What main has for the page of reports: a report to be wished, and a year that can be looked at. */
export const reportAnswers: Partial<CommandAnswers> = {
  'reports.sources': [
    {
      connectionId: 'statistics',
      hasHistory: false,
      columns: [
        { id: 'un', label: 'User', kind: 'text' },
        { id: 'fns', label: 'Feature name', kind: 'text' },
        { id: 'lus', label: 'Used', kind: 'number' },
      ],
    },
    { connectionId: 'citrix', hasHistory: true, columns: null },
  ],
  'reports.history': {
    kind: 'read',
    history: {
      months,
      warnings: [],
      figures: [
        { id: 'owned', label: 'Owned', line: 'limit' },
        { id: 'users', label: 'Users assigned', line: 'use' },
        { id: 'devices', label: 'Devices assigned', line: 'use' },
      ],
    },
  },
};
