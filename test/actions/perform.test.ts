import { afterEach, describe, expect, it } from 'vitest';
import { type License, assign } from '../../electron/demo/tenduke-model';
import { aModel } from '../support/tenduke';
import { grant, mara, atWork as start } from '../support/tenduke-action';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of undo.splice(0)) await close();
});

async function atWork(options: Parameters<typeof start>[0] = {}) {
  const started = await start(options);
  undo.push(started.close);
  return started;
}

describe('an action that does not go through', () => {
  it.each([
    ['an unknown package', 'grant-organization-licenses', { ...grant, productPackage: 'Nothing' }],
    [
      'the wrong owner',
      'change-quota',
      { licenseId: 'license-1', owner: 'organization:other', licensedItemCount: '1' },
    ],
    ['an unknown user', 'deny', { ...mara, profileId: 'nobody' }],
    ['an unknown lease', 'release', { leaseId: 'nothing' }],
  ])('with %s is refused, 1', async (_name, action, given) => {
    const { act, posts } = await atWork();
    const refused = await act(action, given);
    expect(refused).toMatchObject({ outcome: 'refused', exitCode: 1, effectiveAt: null });
    expect(posts()).toHaveLength(1);
  });

  it('more reservations than seats are refused', async () => {
    const model = aModel();
    const [license] = model.licenses as [License];
    license.seats = 1;
    const { act } = await atWork({ model });
    assign(license, 'jonas', 'reserved');
    const refused = await act('reserve-seat', mara);
    expect(refused.results[0]?.message).toContain('noSeatsAvailable');
  });

  it.each([
    ['no answer', { kind: 'silent' }],
    ['a cut answer', { kind: 'cut' }],
    ['a server error', { kind: 'status', status: 502 }],
  ] as const)('with %s to a grant is unknown, sent once, and says to look first', async (_name, fault) => {
    const { act, posts, simulator } = await atWork();
    simulator.fault(fault, { path: /ProductPackage/ });
    const unknown = await act('grant-organization-licenses', grant);
    expect(unknown).toMatchObject({ outcome: 'unknown', exitCode: 3 });
    expect(unknown.text).toContain('look before trying again');
    expect(unknown.text).not.toContain('tries again by itself');
    expect(posts()).toHaveLength(1);
  });

  it('is not tried again after a 401, although a poll would be', async () => {
    const { act, posts, simulator } = await atWork();
    simulator.fault({ kind: 'status', status: 401 }, { path: /ProductPackage/ });
    const refused = await act('grant-organization-licenses', grant, true);
    expect(refused).toMatchObject({ outcome: 'refused', exitCode: 1 });
    expect(refused.requests).toMatchObject([{ status: 401 }]);
    expect(posts()).toHaveLength(1);
    expect(simulator.logins()).toBe(1);
  });

  it('is not sent where the server can’t even be read', async () => {
    const { act, posts, simulator } = await atWork();
    simulator.fault({ kind: 'silent' });
    const unknown = await act('grant-organization-licenses', grant);
    expect(unknown).toMatchObject({ outcome: 'unknown', exitCode: 3, requests: [{ status: null }] });
    expect(unknown.results[0]?.message).toContain('Nothing was sent');
    expect(posts()).toHaveLength(0);
  });

  it('but is sent where the credential may not read', async () => {
    const { act, posts, simulator } = await atWork();
    simulator.fault({ kind: 'status', status: 403 }, { path: /License\[/ });
    const sent = await act('reserve-seat', mara);
    expect(posts()).toHaveLength(1);
    expect(sent).toMatchObject({ outcome: 'done', before: null, after: null });
    expect(sent.results[0]?.message).toContain('could not show it');
  });

  it('is not called done where reading back shows the old state', async () => {
    const { act, simulator } = await atWork();
    simulator.fault({ kind: 'body', text: '[{"id":"license-1"}]' }, { path: /^\/graph\/$/ });
    const unknown = await act('reserve-seat', mara);
    expect(unknown).toMatchObject({ outcome: 'unknown', exitCode: 3 });
    expect(unknown.results[0]?.message).toContain('reading back does not show it');
  });

  it('is refused where a web page answers', async () => {
    const { act, simulator } = await atWork();
    simulator.fault(
      { kind: 'body', text: '<html>Log in</html>', contentType: 'text/html' },
      { path: /^\/graph\/$/ },
    );
    expect(await act('deny', mara)).toMatchObject({ outcome: 'refused' });
  });
});
