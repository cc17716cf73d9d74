import { afterEach, describe, expect, it } from 'vitest';
import { type License, takeLease } from '../../electron/demo/tenduke-model';
import { aDeployment, aModel, accessToken, clientSecret, hourMs, nowMs } from '../support/tenduke';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of undo.splice(0)) await close();
});

interface Said {
  readonly status: number;
  readonly text: string;
}

async function wire(options: Parameters<typeof aDeployment>[0] = {}) {
  const deployment = await aDeployment(options);
  undo.push(deployment.close);
  const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
    const headers = { Authorization: `Bearer ${accessToken}`, ...init.headers };
    const answer = await fetch(`${deployment.simulator.origin}${path}`, { ...init, headers });
    return { status: answer.status, text: await answer.text() };
  };
  const post = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
    ask(path, { method: 'POST', body, headers: { 'Content-Type': type } });
  return { ...deployment, ask, post };
}

const assigned =
  'operation=CreateOrUpdateAssignments&createAssignment=true&profileId=mara&reservationType=denied&licenseId=license-1';

describe('the simulated deployment', () => {
  it('refuses who brings no bearer token, a wrong one or one that ended', async () => {
    const { ask, simulator } = await wire({ tokenSeconds: -1 });
    const none = await fetch(`${simulator.origin}/graph/Organization`);
    expect(none.status).toBe(401);
    expect((await ask('/graph/Organization', { headers: { Authorization: 'Bearer no' } })).status).toBe(401);
    const form = `grant_type=client_credentials&client_id=client-1&client_secret=${clientSecret}`;
    const init = {
      method: 'POST',
      body: form,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
    const got = JSON.parse((await ask('/user/oauth20/token', init)).text) as { access_token: string };
    const ended = { headers: { Authorization: `Bearer ${got.access_token}` } };
    expect((await ask('/graph/Organization', ended)).status).toBe(401);
  });

  it.each([
    ['an unknown type', '/graph/Nothing'],
    ['a wrong way', "/graph/Organization[@name='Acme Inc']/~ManyToOne/Entitlement"],
    ['a step over a type', '/graph/Organization/~OneToMany/License'],
    ['a selector that ends in a relation', '/graph/Organization/~OneToMany'],
    ['an open quote', "/graph/Organization[@name='Acme"],
    ['a quote inside', "/graph/Organization[@name='O'Brien']"],
    ['a pattern', "/graph/Organization[@name='Acme*']"],
    ['a tail that leads nowhere', '/graph/License?/~ManyToOne/Profile'],
    ['an ordinary query', '/graph/License?limit=5'],
    ['a broken window', '/graph/License{i=0}'],
    ['broken encoding', '/graph/Organization%'],
  ])('refuses %s', async (_name, path) => {
    const { ask } = await wire();
    expect(await ask(path)).toMatchObject({ status: 400 });
  });

  it('counts, pages and projects', async () => {
    const { ask, model } = await wire();
    const lease = model.licenses[0]?.assignments[0]?.consumptions[0]?.leaseId;
    expect((await ask('/graph/Organization{count}')).text).toBe('2');
    expect(JSON.parse((await ask('/graph/Organization{i=1,r=5}')).text)).toMatchObject([{ id: 'other' }]);
    const ids =
      "/graph/Profile[@id='mara']/Assignment:LicenseProfileAssignment/~OneToMany/Consumption:LicenseProfileAssignmentConsumption/@leaseId";
    expect(JSON.parse((await ask(ids)).text)).toEqual([lease]);
  });

  it.each([
    '/graph/Organization/~OneToMany/Entitlement/~OneToMany/License/~Assignment:LicenseProfileAssignment/~ManyToOne/Profile',
    '/graph/Organization/~OneToMany/Entitlement/~OneToMany/License?/~ManyToOne/LicensedItem&/~Assignment:LicenseProfileAssignment/Profile',
    "/graph/Organization[@name='Acme Inc']/~OneToMany/Entitlement/~OneToMany/License/~OneToMany/Assignment:LicenseProfileAssignment/~OneToMany/Consumption:LicenseProfileAssignmentConsumption",
  ])('answers the document’s own query %#', async (path) => {
    const { ask } = await wire();
    const { status, text } = await ask(path);
    expect(status).toBe(200);
    expect((JSON.parse(text) as unknown[]).length).toBeGreaterThan(0);
  });

  it('refuses a POST of another content type, with a field too many, too few, doubled, or an unknown operation', async () => {
    const { post, model } = await wire();
    expect(await post('/graph/', assigned, 'application/json')).toMatchObject({ status: 415 });
    for (const body of [
      `${assigned}&more=1`,
      `${assigned}&profileId=mara`,
      assigned.replace('&createAssignment=true', ''),
      assigned.replace('CreateOrUpdateAssignments', 'DropEverything'),
      assigned.replace('denied', 'DENIED'),
    ])
      expect(await post('/graph/', body)).toMatchObject({ status: 400 });
    expect(model.licenses[0]?.assignments[0]?.reservationType).toBeNull();
  });

  it('leaves a running lease alone when its user is denied, or a reservation is cleared', async () => {
    const { post, model } = await wire();
    await post('/graph/', assigned);
    const cleared = assigned.replace('denied', '');
    expect(model.licenses[0]?.assignments[0]).toMatchObject({ reservationType: 'denied' });
    expect(model.licenses[0]?.assignments[0]?.consumptions).toHaveLength(1);
    await post('/graph/', cleared);
    expect(model.licenses[0]?.assignments[0]?.consumptions).toHaveLength(1);
  });

  it('answers a failed release with 200 and an error key, as JSON or plain text', async () => {
    const { ask } = await wire();
    const plain = await ask('/authz/?nothing&release', { method: 'POST' });
    expect(plain).toMatchObject({ status: 200 });
    expect(plain.text).toContain('nothing_errorKey=noConsumptionFoundById');
    const json = await ask('/authz/.json?release&nothing');
    expect(JSON.parse(json.text)).toMatchObject({ nothing_errorKey: 'noConsumptionFoundById' });
  });

  it('releases several leases in one request', async () => {
    const model = aModel();
    const [license] = model.licenses as [License];
    takeLease(license, 'tiago', nowMs, nowMs + hourMs);
    const { ask } = await wire({ model });
    const ids = license.assignments.flatMap(({ consumptions }) => consumptions.map(({ leaseId }) => leaseId));
    const { text } = await ask(`/authz/.json?release&${ids.join('&')}`);
    expect(JSON.parse(text)).toMatchObject(Object.fromEntries(ids.map((id) => [id, true])));
    expect(license.assignments.flatMap(({ consumptions }) => consumptions)).toEqual([]);
  });
});
