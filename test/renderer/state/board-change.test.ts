import { describe, expect, test } from 'vitest';
import { withChange, withChanges } from '../../../renderer/state/board-change';
import { aFailingState, aSnapshot, aState } from '../../support/builders';

const [hq, eu, lisbon] = [aState({ id: 'hq' }), aState({ id: 'eu' }), aState({ id: 'lisbon' })];
const failing = aFailingState({ id: 'eu' });
const board = { ...aSnapshot(hq, eu), revision: 5 };

describe('a change of the board', () => {
  test('takes over the states that are new and keeps the others', () => {
    const next = withChange(board, { revision: 6, order: ['hq', 'eu'], changed: [failing] });
    expect(next).toEqual({ revision: 6, connections: [hq, failing] });
    expect(next?.connections[0]).toBe(hq);
  });

  test('is left out unless its revision is higher', () => {
    expect(withChange(board, { revision: 5, order: [], changed: [] })).toBe(board);
    expect(withChange(board, { revision: 4, order: ['hq'], changed: [] })).toBe(board);
  });

  test('may add, remove and reorder connections', () => {
    const next = withChange(board, { revision: 9, order: ['lisbon', 'hq'], changed: [lisbon] });
    expect(next?.connections).toEqual([lisbon, hq]);
  });

  test('can’t be applied where it names a connection that nobody has seen', () => {
    expect(withChange(board, { revision: 6, order: ['hq', 'eu', 'lisbon'], changed: [] })).toBeNull();
  });

  test('is one of several, of which only those newer than the reading count', () => {
    const changes = [
      { revision: 4, order: [], changed: [] },
      { revision: 6, order: ['hq', 'eu'], changed: [failing] },
      { revision: 7, order: ['eu'], changed: [] },
    ];
    expect(withChanges(board, changes)).toEqual({ revision: 7, connections: [failing] });
  });
});
