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

  it.each([
    ['silence', { kind: 'silent' }],
    ['a server error', { kind: 'status', status: 500 }],
    ['a plea for fewer requests', { kind: 'status', status: 429 }],
  ] as const)('is sent once all the same where the look before it meets %s', async (_name, fault) => {
    const { act, posts, simulator } = await atWork();
    simulator.fault(fault, { path: /License\[/ });
    const sent = await act('reserve-seat', mara);
    expect(sent).toMatchObject({ outcome: 'done', exitCode: 0, before: null });
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['unreachable', { kind: 'cut' }, 'reserve-seat', mara, 3],
    ['a refused credential', { kind: 'status', status: 401 }, 'reserve-seat', mara, 1],
    ['a silent list', { kind: 'silent' }, 'release-user', { profileId: 'mara' }, 3],
    ['a list with a server error', { kind: 'status', status: 500 }, 'release-user', { profileId: 'mara' }, 1],
  ] as const)('is refused and not sent at %s', async (_name, fault, action, given, exitCode) => {
    const { act, posts, simulator } = await atWork();
    simulator.fault(fault);
    const refused = await act(action, given);
    expect(refused).toMatchObject({ outcome: 'refused', exitCode, requests: [{ status: null }] });
    expect(refused.results[0]?.message).toContain('Nothing was sent');
    expect(refused.text).not.toContain('look before');
    expect(posts()).toHaveLength(0);
  });

  it.each([
    [{ kind: 'silent' }, 3],
    [{ kind: 'status', status: 500 }, 1],
  ] as const)('is refused where its log-in meets %o', async (fault, exitCode) => {
    const { act, posts, simulator } = await atWork();
    simulator.fault(fault, { path: /token/ });
    const refused = await act('reserve-seat', mara, true);
    expect(refused).toMatchObject({ outcome: 'refused', exitCode });
    expect(refused.text).not.toContain('look before');
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

  it('is done where it was accepted, and says that reading back shows the old state', async () => {
    const { act, simulator } = await atWork();
    simulator.fault({ kind: 'body', text: '[{"id":"license-1"}]' }, { path: /^\/graph\/$/ });
    const done = await act('reserve-seat', mara);
    expect(done).toMatchObject({
      outcome: 'done',
      exitCode: 0,
      before: { reservation: 'none' },
      after: { reservation: 'none' },
    });
    expect(done.results[0]?.message).toMatch(/accepted.*does not show it yet; look again later/);
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
