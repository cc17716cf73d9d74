import { describe, expect, test } from 'vitest';
import { advance, emptySnapshot, withConnections } from '../../electron/domain/snapshot';
import { boardChange, createBroadcast } from '../../electron/ipc/broadcast';
import { aChange, aConnection, aGoodPoll, aPool, aSnapshot, aState } from '../support/builders';

const both = withConnections(emptySnapshot, [aConnection({ id: 'a' }), aConnection({ id: 'b' })]);
const read = advance(both, aGoodPoll({ connectionId: 'b', pools: [aPool()] }), null);

describe('a change of the board', () => {
  test('carries the connections that changed, and no other', () => {
    expect(boardChange({ previous: both, next: read })).toEqual({
      revision: read.revision,
      order: ['a', 'b'],
      changed: [read.connections[1]],
    });
  });

  test('carries all to a window that knows none', () => {
    expect(boardChange({ previous: emptySnapshot, next: both }).changed).toEqual(both.connections);
  });

  test('tells of one that is gone by the order alone', () => {
    const { order, changed } = boardChange({
      previous: aSnapshot(...read.connections),
      next: aSnapshot(aState({ id: 'b' })),
    });
    expect([order, changed.map(({ id }) => id)]).toEqual([['b'], ['b']]);
    const [first] = read.connections;
    if (first === undefined) throw new Error('there are two connections');
    expect(boardChange({ previous: read, next: { revision: 9, connections: [first] } })).toEqual({
      revision: 9,
      order: ['a'],
      changed: [],
    });
  });

  test('is sent to the windows as one event', () => {
    const sent: unknown[] = [];
    const sink = createBroadcast((name, value) => sent.push([name, value]));
    sink.take(aChange({ previous: both, next: read }));
    expect(sent).toEqual([['board.changed', boardChange({ previous: both, next: read })]]);
  });
});
