import { startTenduke, type TendukeOptions, type TendukeSimulator } from '../../electron/demo/tenduke';
import { type License, type Model, assign, takeLease } from '../../electron/demo/tenduke-model';
import type { Connection } from '../../electron/domain/connection';
import { success } from '../../electron/domain/failure';
import { instantOf } from '../../electron/domain/instant';
import { Secret, type Secrets } from '../../electron/domain/secret';
import { createPoller } from '../../electron/polling/poller';
import { createSessions } from '../../electron/polling/sessions';
import { vendorById } from '../../electron/vendors';

export const nowMs = Date.parse('2026-11-22T10:00:00.000Z');
export const hourMs = 3_600_000;
export const accessToken = 'opaque-access-token-0815';
/** A token that may write; the other may only read where a deployment has this one. */
export const writingToken = 'opaque-writing-token-4711';
export const clientSecret = 'hush-hush-4711';

const item = { id: 'item-cutx', name: 'CutXPro', displayName: 'CutX Pro' };

export const aLicense = (license: Partial<License> = {}): License => ({
  id: 'license-1',
  item,
  owner: { kind: 'organization', id: 'acme' },
  seats: 10,
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2027-01-01T00:00:00.000Z',
  maxAggregateUseTime: null,
  assignments: [],
  ...license,
});

/** Acme Inc with one license: Mara runs a lease, Jonas has an idle reservation, Aylin is denied. */
export function aModel(): Model {
  const license = aLicense();
  takeLease(license, 'mara', nowMs - hourMs, nowMs + 8 * hourMs);
  assign(license, 'jonas', 'reserved');
  assign(license, 'aylin', 'denied');
  return {
    organizations: [
      { id: 'acme', name: 'Acme Inc' },
      { id: 'other', name: 'Other Ltd' },
    ],
    profiles: ['mara', 'jonas', 'aylin', 'tiago'].map((id) => ({
      id,
      firstName: id,
      lastName: 'Test',
      email: `${id}@example.test`,
    })),
    packages: [{ title: 'DemoPackage', item }],
    licenses: [license],
  };
}

/** A deployment and everything to talk to it; `close` ends both. */
export async function aDeployment(options: Partial<TendukeOptions> = {}) {
  const model = options.model ?? aModel();
  const simulator: TendukeSimulator = await startTenduke({
    accessToken,
    clientId: 'client-1',
    clientSecret,
    tokenSeconds: 600,
    now: () => nowMs,
    ...options,
    model,
  });
  const now = () => instantOf(nowMs);
  const sessions = createSessions({ now, timeoutMs: 400, userAgent: 'Seatwatch/test' });
  const connection = (settings: Readonly<Record<string, unknown>> = {}): Connection => ({
    id: 'duke',
    vendor: 'tenduke',
    name: 'Duke',
    settings: { baseUrl: simulator.origin, organization: 'Acme Inc', ...settings },
  });
  const poll = async (
    settings: Readonly<Record<string, unknown>> = {},
    secrets: Secrets = { accessToken: new Secret(accessToken) },
    wantHolders = true,
  ) =>
    createPoller({
      ...sessions,
      vendorById,
      now,
      openSecrets: () => Promise.resolve(success(secrets)),
      onBug: (error) => {
        throw error;
      },
    })(connection(settings), { signal: AbortSignal.timeout(5000), wantHolders });
  const close = async () => {
    sessions.endAll();
    await simulator.close();
  };
  return { model, simulator, sessions, connection, poll, now, close };
}

export const withClient = (origin: string) => ({
  settings: { tokenUrl: `${origin}/user/oauth20/token`, clientId: 'client-1' },
  secrets: { clientSecret: new Secret(clientSecret) },
});
