import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { aCaller } from '../support/action-call';
import { aDeployment, accessToken } from '../support/tenduke';
import { Secret } from '../../electron/domain/secret';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of undo.splice(0).reverse()) await close();
});

function caller(kept: Parameters<typeof aCaller>[0] = null) {
  const made = aCaller(kept);
  undo.push(() => made.close());
  return made;
}

const documented = readFileSync(new URL('../fixtures/tenduke/requests.txt', import.meta.url), 'utf8');
const from = '2026-01-01T00:00:00Z';
const until = '2027-01-01T00:00:00+01:00';

/** The document's blocks: the action and its owner, then the request to the letter. */
const blocks = documented.split(/\n\n(?=[a-z])/).map((block) => {
  const [title = '', ...lines] = block.trim().split('\n');
  const [action = '', owner] = title.split(' ');
  const text = lines
    .join('\n')
    .replaceAll('HOW_MANY_LICENSES', '7')
    .replaceAll('ISO_8601_FROM', from)
    .replaceAll('ISO_8601_UNTIL', until)
    .replaceAll('NEW_TIME_LIMIT_MILLISECONDS', '3600000')
    .replaceAll('NEW_INCREMENT_MODEL', 'append');
  return { action, owner, text };
});

const period = [`validFrom=${from}`, `validUntil=${until}`];
const seat = ['profileId=PROFILE_ID', 'licenseId=LICENSE_ID'];
const parametersOf: Readonly<Record<string, readonly string[]>> = {
  'grant-organization-licenses': [
    ...['productPackage=DemoPackage', 'licensedItemCount=7', 'ownerOrganizationId=ORGANIZATION_ID'],
    ...period,
  ],
  'grant-personal-licenses': [
    ...['productPackage=DemoPackage', 'licensedItemCount=7', 'profileId=PROFILE_ID'],
    ...period,
  ],
  'change-validity': ['licenseId=LICENSE_ID', ...period],
  'change-quota': ['licenseId=LICENSE_ID', 'licensedItemCount=7'],
  'change-use-time': ['licenseId=LICENSE_ID', 'maxAggregateUseTimeMs=3600000', 'incrementModel=append'],
  'reserve-seat': seat,
  'remove-reservation': seat,
  deny: seat,
  'remove-denial': seat,
  release: ['leaseId=AssignmentConsumptionId'],
  'release-user': ['profileId=PROFILE_ID'],
};

const given = (action: string, owner?: string): string[] =>
  [...(parametersOf[action] ?? []), ...(owner === undefined ? [] : [`owner=${owner}`])].flatMap((pair) => [
    '--param',
    pair,
  ]);

const nowhere = {
  id: 'duke',
  vendor: 'tenduke',
  settings: { baseUrl: 'https://duke.invalid', organization: 'Acme Inc' },
};

describe('a dry run', () => {
  it('knows all eleven actions of the document', () => {
    expect(new Set(blocks.map(({ action }) => action))).toEqual(new Set(Object.keys(parametersOf)));
    expect(Object.keys(parametersOf)).toHaveLength(11);
  });

  it.each(blocks)('prints $action $owner to the letter of the document', async ({ action, owner, text }) => {
    const { run, configFile } = caller();
    const file = configFile([nowhere]);
    const words = ['action', 'duke', action, ...given(action, owner), '--dry-run', '--config', file];
    const { stdout, problems, exitCode } = await run(words);
    expect({ problems, exitCode }).toEqual({ problems: [], exitCode: 0 });
    expect(decodeURIComponent(stdout).startsWith(`${text}\n\n`)).toBe(true);
  });

  it('gives method, path and form as JSON, with the form’s fields in their order', async () => {
    const { run, configFile } = caller();
    const file = configFile([{ ...nowhere, secrets: { accessToken: { env: 'NOT_SET' } } }]);
    const words = ['action', 'duke', 'deny', ...given('deny'), '--dry-run', '--json', '--config', file];
    const document = JSON.parse((await run(words)).stdout) as { requests: { form: object }[] };
    expect(document).toMatchObject({
      schema: 'seatwatch.action/1',
      action: 'deny',
      requests: [{ method: 'POST', path: '/graph/', status: null }],
      auditId: null,
    });
    expect(Object.keys(document.requests[0]?.form ?? {})).toEqual([
      ...['operation', 'createAssignment', 'profileId', 'reservationType', 'licenseId'],
    ]);
  });

  it('takes the product package from the settings where none is given', async () => {
    const { run, configFile } = caller();
    const file = configFile([{ ...nowhere, settings: { ...nowhere.settings, productPackage: 'Suite A+B' } }]);
    const words = given('grant-organization-licenses').slice(2);
    const call = ['action', 'duke', 'grant-organization-licenses', ...words, '--dry-run', '--config', file];
    expect((await run(call)).stdout).toContain("POST /graph/ProductPackage[@title='Suite%20A%2BB']");
  });
});

describe('a call that is not right', () => {
  it.each([
    ['an unknown connection', ['other', 'deny'], /no connection "other"/],
    ['an unknown action', ['duke', 'explode'], /"explode" is not an action of 10Duke/],
    ['a missing parameter', ['duke', 'release'], /leaseId: it is missing/],
    ['an unknown parameter', ['duke', 'release', '--param', 'lease=1'], /lease: it is not asked for/],
    ['an id that is none', ['duke', 'release', '--param', 'leaseId=a&release&b'], /leaseId: expected an id/],
    ['a parameter without a value', ['duke', 'release', '--param', 'leaseId'], /expected NAME=VALUE/],
    [
      'a time without a zone',
      ['duke', 'change-validity', '--param', 'licenseId=L', '--param', 'validFrom=2026-01-01'],
      /validFrom: expected a time with its zone/,
    ],
    [
      'a title that no selector can name',
      ['duke', 'grant-personal-licenses', '--param', "productPackage=A'] x"],
      /productPackage: it holds '/,
    ],
    [
      'an owner of neither kind',
      ['duke', 'change-quota', '--param', 'owner=team:1'],
      /owner: expected organization:ID or profile:ID/,
    ],
  ])('%s is refused with 2 and words', async (_name, words, problem) => {
    const { run, configFile } = caller();
    const result = await run(['action', ...words, '--yes', '--config', configFile([nowhereWithSecret])]);
    expect(result.exitCode).toBe(2);
    expect(result.problems.join()).toMatch(problem);
  });

  it('an end before the begin is refused', async () => {
    const { run, configFile } = caller();
    const words = ['licenseId=L', 'owner=profile:P', `validFrom=${until}`, `validUntil=${from}`];
    const pairs = words.flatMap((pair) => ['--param', pair]);
    const call = ['action', 'duke', 'change-validity', ...pairs, '--dry-run', '--config'];
    const result = await run([...call, configFile([nowhere])]);
    expect(result).toMatchObject({ exitCode: 2, problems: ['validUntil: it must lie after validFrom'] });
  });

  it('another vendor’s connection is refused with 2: its API offers no actions', async () => {
    const { run, configFile } = caller();
    const thin = {
      id: 'hq',
      vendor: 'thinfinity',
      settings: { baseUrl: 'https://g.invalid', clientId: 'c' },
    };
    const file = configFile([{ ...thin, secrets: { clientSecret: 's' } }]);
    const result = await run(['action', 'hq', 'deny', '--yes', '--config', file]);
    expect(result.exitCode).toBe(2);
    expect(result.problems.join()).toContain('offers no actions');
  });
});

const nowhereWithSecret = { ...nowhere, secrets: { accessToken: 't' } };

describe('the question before it', () => {
  const denied = ['action', 'duke', 'deny', '--param', 'profileId=mara', '--param', 'licenseId=license-1'];

  async function atDuke() {
    const deployment = await aDeployment();
    undo.push(deployment.close);
    const call = caller();
    const { settings } = deployment.connection();
    const file = call.configFile([{ id: 'duke', vendor: 'tenduke', settings, secrets: { accessToken } }]);
    return { ...call, ...deployment, words: [...denied, '--config', file] };
  }

  it('shows the exact request and what it does; a no sends nothing, 1', async () => {
    const { run, words, simulator } = await atDuke();
    let shown = '';
    const result = await run(words, (text) => {
      shown = text;
      return Promise.resolve('no');
    });
    expect(shown).toContain('profileId=mara&reservationType=denied&licenseId=license-1');
    expect(shown).toContain('A running lease goes on');
    expect(result).toMatchObject({ exitCode: 1, problems: [expect.stringContaining('--yes') as string] });
    expect(simulator.requests).toHaveLength(0);
  });

  it('with a yes it is sent, and with a file of its own nothing is written anywhere', async () => {
    const { run, words, directory, model } = await atDuke();
    const result = await run([...words, '--json'], () => Promise.resolve('yes'));
    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({
      outcome: 'done',
      auditId: null,
      effectiveAt: '2026-11-22T18:00:00.000Z',
      before: { reservation: 'none', runningLeases: 1 },
      after: { reservation: 'denied', runningLeases: 1 },
    });
    expect(model.licenses[0]?.assignments[0]).toMatchObject({ reservationType: 'denied' });
    expect(readdirSync(directory)).toEqual(['connections.json']);
  });
});

describe('an action of a profile', () => {
  it('is logged with who, when, what, before and after, and without a secret', async () => {
    const deployment = await aDeployment();
    undo.push(deployment.close);
    const secrets = { accessToken: new Secret(accessToken) };
    const { run, logFile, directory } = caller([{ connection: deployment.connection(), secrets }]);
    const words = ['action', 'duke', 'change-quota', '--param', 'licenseId=license-1', '--yes', '--json'];
    const quota = [...words, '--param', 'owner=organization:acme', '--param', 'licensedItemCount=12'];
    const { stdout, exitCode } = await run(quota);
    expect(exitCode).toBe(0);
    const { auditId } = JSON.parse(stdout) as { auditId: string };
    const text = readFileSync(logFile, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      seq: 1,
      auditId,
      at: '2026-11-22T10:00:00.000Z',
      who: { user: 'tester', host: 'bench' },
      connection: { id: 'duke', vendor: 'tenduke' },
      action: 'change-quota',
      requests: [{ method: 'POST', path: "/graph/License[@id='license-1']", status: 200 }],
      outcome: 'done',
      before: { seats: 10 },
      after: { seats: 12 },
    });
    expect(text).not.toContain(accessToken);
    expect(readdirSync(directory).filter((name) => name.includes('pending'))).toEqual([]);
    expect(await run(['audit', 'verify'])).toMatchObject({ exitCode: 0 });
  });
});
