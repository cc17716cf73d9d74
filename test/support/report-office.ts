import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startCitrixCloud } from '../../electron/demo/citrix-cloud';
import { startLicenseStatistics } from '../../electron/demo/license-statistics';
import type { Simulator } from '../../electron/demo/simulator';
import { account, licenses } from './citrix-server';
import { session, token } from './statistics-server';

/** What two vendors keep that the page of reports shows. */
export interface ReportOffice {
  readonly statistics: Simulator;
  readonly cloud: Simulator;
  connectionsFile(directory: string): string;
  close(): Promise<void>;
}

/** Who has checked something out: more than a window draws at once. */
export const people = Array.from({ length: 130 }, (_, index) => session(index, { seats: 1 + (index % 3) }));
const months = ['2026-09', '2026-10', '2026-11'].map((month, index) => ({
  month,
  owned: 25,
  users: 3 + index,
  devices: 5 + index,
  added: 1,
}));

const documentFor = (statistics: Simulator, cloud: Simulator) => ({
  schema: 'seatwatch.connections/1',
  connections: [
    {
      id: 'ls',
      vendor: 'license-statistics',
      name: 'Hamburg',
      pollSeconds: 3600,
      settings: { baseUrl: statistics.origin },
      secrets: { token },
    },
    {
      id: 'eu',
      vendor: 'citrix-cloud',
      name: 'Citrix EU',
      settings: {
        customerId: account.customerId,
        clientId: account.clientId,
        baseUrl: cloud.origin,
        trustUrl: cloud.origin,
      },
      secrets: { clientSecret: account.clientSecret },
    },
  ],
});

/** A simulated License Statistics and a Citrix Cloud, and a file that connects both. */
export async function openReportOffice(): Promise<ReportOffice> {
  const statistics = await startLicenseStatistics({
    version: '6.2',
    token,
    users: { known: 93, licensed: 100 },
    sessions: () => people,
  });
  const cloud = await startCitrixCloud({
    ...account,
    tokenSeconds: 3600,
    now: Date.now,
    licenses,
    history: () => months,
  });
  return {
    statistics,
    cloud,
    connectionsFile: (directory) => {
      const file = path.join(directory, 'connections.json');
      writeFileSync(file, JSON.stringify(documentFor(statistics, cloud)));
      return file;
    },
    close: async () => {
      await statistics.close();
      await cloud.close();
    },
  };
}
