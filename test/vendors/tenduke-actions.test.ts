import { afterEach, describe, expect, it } from 'vitest';
import type { License } from '../../electron/demo/tenduke-model';
import { takeLease } from '../../electron/demo/tenduke-model';
import { aModel, hourMs, nowMs } from '../support/tenduke';
import { grant, mara, owner, period, atWork as start } from '../support/tenduke-action';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of undo.splice(0)) await close();
});

async function atWork(options: Parameters<typeof start>[0] = {}) {
  const started = await start(options);
  undo.push(started.close);
  return started;
}

describe('an action that the vendor accepts', () => {
  it('grants to an organization, and shows by reading back that it has more', async () => {
    const { act, model } = await atWork();
    const done = await act('grant-organization-licenses', grant);
    expect(done).toMatchObject({
      ...{ outcome: 'done', exitCode: 0, effectiveAt: null },
      before: { licenses: 1, seats: 10 },
      after: { licenses: 2, seats: 15 },
    });
    expect(done.results[0]?.message).toContain('Reading back shows it');
    expect(model.licenses[1]).toMatchObject({ seats: 5, owner: { kind: 'organization', id: 'acme' } });
  });

  it('grants to a user', async () => {
    const { act, model } = await atWork();
    const { ownerOrganizationId: _, ...rest } = grant;
    expect(await act('grant-personal-licenses', { ...rest, profileId: 'tiago' })).toMatchObject({
      outcome: 'done',
      after: { licenses: 1, seats: 5 },
    });
    expect(model.licenses[1]?.owner).toEqual({ kind: 'profile', id: 'tiago' });
  });

  it('changes validity, seats and use time, each read back', async () => {
    const { act, license } = await atWork();
    const on = { licenseId: 'license-1', owner };
    expect(await act('change-validity', { ...on, ...period })).toMatchObject({
      outcome: 'done',
      before: { validUntil: '2027-01-01T00:00:00.000Z' },
      after: { validUntil: '2027-12-01T00:00:00.000Z' },
    });
    expect(await act('change-quota', { ...on, licensedItemCount: '3' })).toMatchObject({
      after: { seats: 3 },
    });
    const time = { ...on, maxAggregateUseTimeMs: '60000', incrementModel: 'append' };
    await act('change-use-time', time);
    const appended = await act('change-use-time', time);
    expect(appended).toMatchObject({ outcome: 'done', after: { maxAggregateUseTime: 120_000 } });
    expect(appended.results[0]?.message).toContain('Reading back shows it');
    expect(license.seats).toBe(3);
  });

  it('reserves a seat, and frees it again at the end of the running lease', async () => {
    const { act, license } = await atWork();
    expect(await act('reserve-seat', mara)).toMatchObject({ outcome: 'done', effectiveAt: null });
    expect(license.assignments[0]?.reservationType).toBe('reserved');
    expect(await act('remove-reservation', mara)).toMatchObject({
      outcome: 'done',
      effectiveAt: '2026-11-22T18:00:00.000Z',
      before: { reservation: 'reserved' },
      after: { reservation: 'none' },
    });
  });

  it('denies at once who holds nothing, and later who does: the seat stays in use until then', async () => {
    const { act, poll } = await atWork();
    const tiago = { ...mara, profileId: 'tiago' };
    expect(await act('deny', tiago)).toMatchObject({ outcome: 'done', effectiveAt: null });
    expect(await act('deny', mara)).toMatchObject({ effectiveAt: '2026-11-22T18:00:00.000Z' });
    expect(await poll()).toMatchObject({
      pools: [
        { used: 1, details: { denied: 3 }, holders: [{ user: 'mara Test', reservation: 'denied' }, {}] },
      ],
    });
    expect(await act('remove-denial', tiago)).toMatchObject({
      outcome: 'done',
      after: { reservation: 'none' },
    });
  });

  it('releases a lease, answered in plain text', async () => {
    const { act, license, posts } = await atWork();
    const leaseId = license.assignments[0]?.consumptions[0]?.leaseId ?? '';
    const done = await act('release', { leaseId });
    expect(done).toMatchObject({ outcome: 'done', after: { leaseRuns: false } });
    expect(done.results).toMatchObject([{ target: leaseId, outcome: 'done' }]);
    expect(posts()).toMatchObject([{ path: '/authz/', query: `${leaseId}&release`, body: '' }]);
  });

  it('reads the JSON form of a release’s answer, too', async () => {
    const { act, license, simulator } = await atWork();
    const leaseId = license.assignments[0]?.consumptions[0]?.leaseId ?? '';
    const no = JSON.stringify({
      [`${leaseId}_errorKey`]: 'releaseNotAllowed',
      [`${leaseId}_errorMessage`]: 'x y',
    });
    simulator.fault({ kind: 'body', text: no }, { path: /authz/ });
    const refused = await act('release', { leaseId });
    expect(refused).toMatchObject({ outcome: 'refused', exitCode: 1 });
    expect(refused.results[0]?.message).toContain('releaseNotAllowed');
  });
});

describe('every lease of a user', () => {
  async function withTwo() {
    const model = aModel();
    const [license] = model.licenses as [License];
    takeLease(license, 'mara', nowMs, nowMs + hourMs);
    return atWork({ model });
  }

  it('is listed, then released and told one by one', async () => {
    const { act, posts } = await withTwo();
    const done = await act('release-user', { profileId: 'mara' });
    expect(done).toMatchObject({ outcome: 'done', before: { leases: 2 }, after: { leases: 0 } });
    expect(done.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    expect(done.results).toHaveLength(2);
    expect(posts()).toHaveLength(2);
  });

  it('may be released in part: the others are still tried, and each is told', async () => {
    const { act, simulator } = await withTwo();
    simulator.fault({ kind: 'status', status: 403 }, { path: /authz/, times: 1 });
    const part = await act('release-user', { profileId: 'mara' });
    expect(part).toMatchObject({ outcome: 'partial', exitCode: 1, after: { leases: 1 } });
    expect(part.results.map(({ outcome }) => outcome)).toEqual(['refused', 'done']);
  });

  it('may be none', async () => {
    const { act, posts } = await atWork();
    expect(await act('release-user', { profileId: 'tiago' })).toMatchObject({
      outcome: 'done',
      results: [{ message: expect.stringContaining('holds no lease') as string }],
    });
    expect(posts()).toHaveLength(0);
  });
});
