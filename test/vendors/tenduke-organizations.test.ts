import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../electron/domain/snapshot';
import { aDeployment, aLicense, aModel } from '../support/tenduke';
import { pollOf } from '../support/tenduke-body';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of undo.splice(0)) await close();
});

async function deployment(options: Parameters<typeof aDeployment>[0] = {}) {
  const made = await aDeployment(options);
  undo.push(made.close);
  return made;
}

function reading(outcome: Outcome) {
  if (outcome.kind === 'failure') throw new Error(`${outcome.failure.kind}: ${outcome.failure.message}`);
  return outcome;
}

function failure(outcome: Outcome) {
  if (outcome.kind === 'reading') throw new Error('a reading');
  return outcome.failure;
}

describe('a deployment', () => {
  it.each(["O'Brien & Sons", 'Acme [EU]', 'A/B Testing', "x'] or [@name='Acme Inc", '~Acme*'])(
    'finds the organization %s in the list and asks for its id',
    async (name) => {
      const model = aModel();
      const many = Array.from({ length: 120 }, (_, index) => ({ id: `o-${index}`, name: `No ${index}` }));
      model.organizations.push(...many, { id: 'odd', name });
      model.licenses.push(aLicense({ id: 'license-2', owner: { kind: 'organization', id: 'odd' } }));
      const { poll, simulator } = await deployment({ model });
      expect(reading(await poll({ organization: name })).pools).toMatchObject([{ key: 'license-2' }]);
      expect(simulator.requests.at(-1)?.path).toContain('odd');
      expect(simulator.requests.every(({ path }) => !path.includes('@name'))).toBe(true);
    },
  );

  it('says in words that an odd name is not in the list, or that there is no list', async () => {
    const { poll, simulator } = await deployment();
    const wrong = failure(await poll({ organization: "O'Brien" }));
    expect(wrong).toMatchObject({
      kind: 'misconfigured',
      message: expect.stringContaining('no organization'),
    });
    simulator.fault({ kind: 'status', status: 403 }, { path: /Organization%7B/ });
    const unlisted = failure(await poll({ organization: "O'Brien" }));
    expect(unlisted).toMatchObject({
      kind: 'misconfigured',
      message: expect.stringContaining('organizationId'),
    });
  });

  it('that lists other things as organizations is read in one sweep', async () => {
    const { poll, simulator } = await deployment();
    const list = [
      { id: 'acme', name: 'Acme Inc', __objType: 'com.tenduke.Organization' },
      { id: 'license-1', name: 'CutX', __objType: 'com.tenduke.License' },
    ];
    simulator.fault({ kind: 'body', text: JSON.stringify(list) }, { path: /Organization%7B/ });
    const { pools, details } = reading(await poll({ organization: undefined }));
    expect(pools).toMatchObject([{ key: 'license-1', used: 1 }]);
    expect(details['consumption']).toBeUndefined();
  });

  it('counts a license once that two organizations show', async () => {
    const { poll, simulator } = await deployment();
    const body = [{ id: 'license-1', seatCount: 5 }];
    simulator.fault({ kind: 'body', text: JSON.stringify(body) }, { path: /License%7Bi/ });
    const { pools } = reading(await poll({ organization: undefined }));
    expect(pools).toMatchObject([{ key: 'license-1', total: 5, feature: 'Acme Inc' }]);
  });

  it('that does not tell consumptions is not said to have none', async () => {
    const body = [{ id: 'license-1', seatCount: 5, assignments: [{ id: 'a', reservationType: 'reserved' }] }];
    const result = await pollOf(body);
    if ('failure' in result) throw new Error(result.failure.message);
    expect(result.pools).toMatchObject([{ used: null, reserved: 1 }]);
    expect(result.pools[0]?.details).not.toHaveProperty('consumptions');
  });
});
