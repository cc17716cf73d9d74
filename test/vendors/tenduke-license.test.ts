import { describe, expect, it } from 'vitest';
import { fixture, pollOf } from '../support/tenduke-body';

const sampleHolders = [
  ['Ida Idle', 1, null, null, null, 'reserved'],
  ['Bo Both', 1, '2026-11-22T08:00:00.000Z', '2026-11-22T18:00:00.000Z', 'lease-both-1', 'reserved'],
  ['Bo Both', 0, '2026-11-22T09:00:00.000Z', null, 'lease-both-2', 'reserved'],
  ['pia@example.test', 1, null, '2026-11-22T19:30:00.000Z', 'lease-plain', null],
  ['Dana Denied', 1, '2026-11-22T07:00:00.000Z', '2026-11-22T12:00:00.000Z', 'lease-denied', 'denied'],
].map(([user, seats, since, until, leaseId, reservation]) => ({
  user,
  host: null,
  seats,
  since,
  until,
  leaseId,
  reservation,
}));

const samplePool = {
  key: '9e0f6c0e-0001-4b4e-9a57-6f3f8a1d0001',
  product: 'CutX Pro',
  unit: 'seats',
  used: 3,
  total: 25,
  reserved: 2,
  free: 21,
  level: 'ok',
  validity: {
    kind: 'interval',
    from: '2026-01-01T00:00:00.000Z',
    until: '2027-01-01T00:00:00.000Z',
    days: null,
  },
  holders: sampleHolders,
};

describe('the bodies of the graph', () => {
  it.each(['sdk2', 'flat'])('reads the %s form: seats, reservations, denials and leases', async (form) => {
    const read = await pollOf(fixture(form));
    if ('failure' in read) throw new Error(read.failure.message);
    expect(read.warnings).toEqual([]);
    expect(read.pools).toHaveLength(1);
    expect(read.pools[0]).toMatchObject(samplePool);
    expect(read.pools[0]?.details).toEqual({
      id: samplePool.key,
      'licensedItem.id': 'item-1',
      'organization.id': 'acme',
      maxAggregateUseTime: 3_600_000,
      denied: 2,
      consumptions: 4,
    });
  });

  it('takes no relation that nobody tells for none', async () => {
    const read = await pollOf([{ id: 'a', licensedItemCount: 5 }]);
    expect(read).toMatchObject({
      pools: [{ used: null, reserved: null, free: null, total: 5, level: 'uncounted', holders: null }],
    });
  });

  it('takes a relation that others tell for empty where it is missing', async () => {
    const read = await pollOf([{ id: 'a', licensedItemCount: 5 }, ...(fixture('flat') as object[])]);
    expect(read).toMatchObject({ pools: [{ used: 0, reserved: 0, free: 5 }, { used: 3 }] });
  });

  it('leaves an assignment out that can’t be read, and names its path', async () => {
    const [license] = fixture('flat') as [{ assignments: unknown[] }];
    license.assignments[0] = { reservationType: 7 };
    const read = await pollOf([license]);
    expect(read).toMatchObject({
      pools: [{ used: 3, reserved: 1 }],
      warnings: [expect.stringContaining('[0].assignments[0].reservationType')],
    });
  });

  it('does not know what is used where no assignment can be read', async () => {
    const read = await pollOf([{ id: 'a', licensedItemCount: 5, assignments: [1, 2] }]);
    expect(read).toMatchObject({ pools: [{ used: null, free: null }] });
  });

  it('leaves a license out that can’t be read, and fails where there is no other', async () => {
    const broken = { id: 'a', licensedItemCount: -1 };
    expect(await pollOf([broken, ...(fixture('flat') as object[])])).toMatchObject({
      pools: [{ used: 3 }],
      warnings: [expect.stringContaining('[0].licensedItemCount')],
    });
    expect(await pollOf([broken])).toMatchObject({
      failure: { kind: 'malformed', message: expect.stringContaining('[0].licensedItemCount') as string },
    });
  });

  it('gives two licenses of one id two keys', async () => {
    const twice = await pollOf([
      { id: 'a', licensedItemCount: 1 },
      { id: 'a', licensedItemCount: 2 },
    ]);
    expect(twice).toMatchObject({
      pools: [
        { key: 'a', total: 1 },
        { key: 'a~2', total: 2 },
      ],
    });
  });

  it('keeps a time without a zone as it came, and does not guess what it means', async () => {
    const read = await pollOf([{ id: 'a', licensedItemCount: 1, validUntil: '2026-12-31' }]);
    expect(read).toMatchObject({
      pools: [{ validity: { kind: 'unknown', until: null }, details: { validUntil: '2026-12-31' } }],
    });
  });

  it('calls a license perpetual that has no end, and one expired whose end is past', async () => {
    const read = await pollOf([
      { id: 'a', licensedItemCount: 1 },
      { id: 'b', licensedItemCount: 1, validUntil: '2026-11-22T09:00:00Z' },
      { id: 'c', licensedItemCount: 1, validFrom: '2026-12-01T00:00:00Z' },
    ]);
    expect(read).toMatchObject({
      pools: [
        { validity: { kind: 'perpetual' } },
        { validity: { kind: 'until' }, level: 'expired' },
        { activating: { at: '2026-12-01T00:00:00.000Z', seats: 1 } },
      ],
    });
  });
});
