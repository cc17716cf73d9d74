import { startThinfinity } from '../../electron/demo/thinfinity';
import { instantOf } from '../../electron/domain/instant';
import { Secret } from '../../electron/domain/secret';
import { createPoller } from '../../electron/polling/poller';
import { createSessions } from '../../electron/polling/sessions';
import { vendorById } from '../../electron/vendors';

const clientId = 'bench';
const clientSecret = 'bench-secret';

/** A gateway with so many licenses. */
export function startGateway(pools: number) {
  const licenses = Array.from({ length: pools }, (_, index) => ({
    product: `Workspace ${index}`,
    serial: `AAAA-BBBB-CCCC-${String(index).padStart(4, '0')}`,
    seats: 100,
    users: () => index % 50,
  }));
  return startThinfinity({ clientId, clientSecret, tokenSeconds: 3600, licenses, now: Date.now });
}

/** A connections file of so many connections, all to the same gateway. */
export const fleetFile = (origin: string, count: number): string =>
  JSON.stringify({
    schema: 'seatwatch.connections/1',
    connections: Array.from({ length: count }, (_, index) => ({
      id: `gateway-${index}`,
      vendor: 'thinfinity',
      settings: { baseUrl: origin, clientId },
      secrets: { clientSecret },
    })),
  });

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Milliseconds of polls of 500 pools, and of a bare fetch and parse of the same body, taken in turns. */
export async function measurePolls(rounds: number): Promise<{ ours: number[]; bare: number[] }> {
  const pools = 500;
  const simulator = await startGateway(pools);
  const connection = {
    id: 'bench',
    vendor: 'thinfinity',
    name: 'bench',
    settings: { baseUrl: simulator.origin, clientId },
  };
  const now = () => instantOf(Date.now());
  const sessions = createSessions({ now, timeoutMs: 30_000, userAgent: 'bench' });
  const openSecrets = () =>
    Promise.resolve({ ok: true as const, value: { clientSecret: new Secret(clientSecret) } });
  const onBug = (error: unknown) => {
    throw error;
  };
  const poll = createPoller({ ...sessions, vendorById, openSecrets, now, onBug });
  const login = await fetch(`${simulator.origin}/__base__/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ clientID: clientId, clientSecret, context: 'API Access' }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  const headers = { Authorization: `Bearer ${data.token}` };
  const ourPoll = async (): Promise<void> => {
    const outcome = await poll(connection, { signal: new AbortController().signal, wantHolders: false });
    if (outcome.kind !== 'reading' || outcome.pools.length !== pools)
      throw new Error('the poll did not read every pool');
  };
  const barePoll = async (): Promise<void> => {
    const body = (await (await fetch(`${simulator.origin}/__base__/licenses/usage`, { headers })).json()) as {
      data: { licenses: unknown[] };
    };
    if (body.data.licenses.length !== pools) throw new Error('the bare fetch did not read every pool');
  };
  for (let warm = 0; warm < 10; warm += 1) {
    await ourPoll();
    await barePoll();
  }
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(ourPoll));
    bare.push(await timed(barePoll));
  }
  sessions.endAll();
  await simulator.close();
  return { ours, bare };
}
