import { describe, expect, test } from 'vitest';
import { concealed, concealedBoard, createStandIns } from '../../electron/domain/personal-data';
import type { Holder } from '../../electron/domain/pool';
import { aBoardPool, aFailedPoll, aGoodPoll, aPool, aSnapshot, aState } from '../support/builders';

const holder = (given: Partial<Holder> = {}): Holder => ({
  user: 'mira.holt',
  host: 'ws-07',
  seats: 1,
  since: '2026-11-21T20:00:00Z',
  until: null,
  leaseId: 'lease-1',
  reservation: null,
  ...given,
});

const poll = aGoodPoll({
  pools: [
    aPool({
      key: 'a',
      holders: [holder(), holder({ user: 'tomas', host: null }), holder({ user: null })],
      details: { licensee: 'mira.holt', fid: 7 },
    }),
    aPool({ key: 'b', holders: [holder({ host: 'ws-08' })] }),
    aPool({ key: 'c', holders: null }),
  ],
  details: { highestUsage: [{ user: 'tomas', seats: 4 }], role: 'admin' },
});

describe('what a poll says of people', () => {
  test('is taken as it comes where names are kept', () => {
    expect(concealed(poll, 'kept', createStandIns())).toBe(poll);
    expect(concealed(aFailedPoll(), 'hidden', createStandIns())).toEqual(aFailedPoll());
  });

  test('has stand-ins where names are hidden, the same for the same person, and nothing else is lost', () => {
    const hidden = concealed(poll, 'hidden', createStandIns());
    expect(hidden).toMatchObject({
      pools: [
        {
          holders: [
            { user: 'Person 1', host: 'Computer 1', seats: 1, leaseId: 'lease-1', isStandIn: true },
            { user: 'Person 2', host: null },
            { user: null, host: 'Computer 1' },
          ],
          details: { licensee: 'Person 1', fid: 7 },
        },
        { holders: [{ user: 'Person 1', host: 'Computer 2' }] },
        { holders: null },
      ],
      details: { highestUsage: [{ user: 'Person 2', seats: 4 }], role: 'admin' },
    });
    expect(JSON.stringify(hidden)).not.toMatch(/mira|tomas|ws-0/);
  });

  test('keeps its stand-ins from poll to poll', () => {
    const standIns = createStandIns();
    concealed(poll, 'hidden', standIns);
    const next = concealed(
      aGoodPoll({ pools: [aPool({ holders: [holder({ user: 'tomas' })] })] }),
      'hidden',
      standIns,
    );
    expect(next).toMatchObject({ pools: [{ holders: [{ user: 'Person 2' }] }] });
  });

  test('is left out where holders are not to be read, also where a vendor says so without being asked', () => {
    const unread = concealed(poll, 'unread', createStandIns());
    expect(unread).toMatchObject({
      pools: [{ holders: null }, { holders: null }, { holders: null }],
      details: { highestUsage: [{ seats: 4 }] },
    });
    expect(
      JSON.stringify(concealed({ ...poll, pools: poll.pools.slice(1) }, 'unread', createStandIns())),
    ).not.toMatch(/mira|tomas|ws-0/);
  });
});

describe('a board that was read with names', () => {
  const board = aSnapshot(aState({ pools: [aBoardPool({ holders: [holder()] })] }));

  test('is newer without them', () => {
    const hidden = concealedBoard(board, 'hidden', createStandIns());
    expect(hidden.revision).toBe(board.revision + 1);
    expect(hidden.connections[0]?.pools[0]?.holders).toMatchObject([{ user: 'Person 1' }]);
    expect(JSON.stringify(hidden)).not.toContain('mira');
  });

  test('is not given stand-ins for stand-ins', () => {
    const standIns = createStandIns();
    const twice = concealedBoard(concealedBoard(board, 'hidden', standIns), 'hidden', standIns);
    expect(twice.connections[0]?.pools[0]?.holders).toMatchObject([{ user: 'Person 1' }]);
  });
});
