import { writeFileSync } from 'node:fs';
import { startLicenseStatistics } from '../../electron/demo/license-statistics';
import { assign, takeLease } from '../../electron/demo/tenduke-model';
import { session, token } from './statistics-server';
import { accessToken, aDeployment, aLicense, aModel, hourMs } from './tenduke';

/** Two seats of one license: Mara has run a lease for hours, Jonas has the other reserved. */
function aFullModel() {
  const day = (from: number) => new Date(Date.now() + from * 24 * hourMs).toISOString();
  const license = aLicense({ seats: 2, validFrom: day(-100), validUntil: day(300) });
  takeLease(license, 'mara', Date.now() - 3 * hourMs, Date.now() + 8 * hourMs);
  assign(license, 'jonas', 'reserved');
  return { ...aModel(), licenses: [license] };
}

/** Two vendors as a colleague left them: the credential of one is refused. */
export async function openFirm() {
  const deployment = await aDeployment({ now: Date.now, model: aFullModel() });
  const statistics = await startLicenseStatistics({
    version: '6.2',
    token,
    users: { known: 20, licensed: 100 },
    sessions: () => [session(1), session(2), session(3)],
  });
  const { settings } = deployment.connection();
  const duke = { id: 'duke', vendor: 'tenduke', name: 'Duke', settings };
  const hamburg = { id: 'ls', vendor: 'license-statistics', name: 'Hamburg' };
  const connections = [
    { ...duke, secrets: { accessToken: 'an-old-token' } },
    { ...hamburg, settings: { baseUrl: statistics.origin }, secrets: { token } },
  ];
  return {
    secrets: { accessToken, token },
    writeConnections: (file: string) => {
      writeFileSync(file, JSON.stringify({ schema: 'seatwatch.connections/1', connections }));
    },
    close: async () => {
      await deployment.close();
      await statistics.close();
    },
  };
}
