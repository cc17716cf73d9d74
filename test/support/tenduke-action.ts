import type { License } from '../../electron/demo/tenduke-model';
import { aCaller } from './action-call';
import { aDeployment, accessToken, withClient } from './tenduke';

export interface Document {
  readonly outcome: string;
  readonly effectiveAt: string | null;
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number | null;
  }[];
  readonly results: readonly {
    readonly target: string | null;
    readonly outcome: string;
    readonly message: string;
  }[];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** A deployment, and a way to do an action there as the command line does. */
export async function atWork(options: Parameters<typeof aDeployment>[0] = {}) {
  const deployment = await aDeployment(options);
  const caller = aCaller();
  const { settings } = deployment.connection();
  const act = async (action: string, given: Readonly<Record<string, string>>, byClient = false) => {
    const client = withClient(deployment.simulator.origin);
    const own = byClient
      ? {
          settings: { ...settings, ...client.settings },
          secrets: { clientSecret: client.secrets.clientSecret.reveal() },
        }
      : { settings, secrets: { accessToken } };
    const file = caller.configFile([{ id: 'duke', vendor: 'tenduke', ...own }]);
    const pairs = Object.entries(given).flatMap(([name, value]) => ['--param', `${name}=${value}`]);
    const call = [
      'action',
      'duke',
      action,
      ...pairs,
      '--yes',
      '--json',
      '--timeout',
      '0.5',
      '--config',
      file,
    ];
    const { stdout, exitCode, problems } = await caller.run(call);
    if (stdout === '') throw new Error(problems.join());
    return { ...(JSON.parse(stdout) as Document), exitCode, text: stdout };
  };
  const posts = () =>
    deployment.simulator.requests.filter(
      ({ method, path }) => method === 'POST' && !path.startsWith('/user/'),
    );
  const [license] = deployment.model.licenses as [License];
  const close = async () => {
    caller.close();
    await deployment.close();
  };
  return { ...deployment, act, posts, license, close };
}

export const period = { validFrom: '2026-12-01T00:00:00Z', validUntil: '2027-12-01T00:00:00Z' };
export const grant = {
  productPackage: 'DemoPackage',
  licensedItemCount: '5',
  ownerOrganizationId: 'acme',
  ...period,
};
export const mara = { profileId: 'mara', licenseId: 'license-1' };
export const owner = 'organization:acme';
