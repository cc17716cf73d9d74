import { describe, expect, test } from 'vitest';
import { worstFirst } from '../../../electron/domain/headline';
import { isNewTrouble, troubleKeys } from '../../../renderer/state/new-trouble';
import { aBoardOf, aBoardPool, aFailingState, aSnapshot } from '../../support/builders';

const pool = (key: string, used: number) => aBoardPool({ key, used });
const keys = (...pools: ReturnType<typeof pool>[]) => troubleKeys(worstFirst(aBoardOf(...pools)));

describe('new trouble', () => {
  test('is a pool in trouble that was well before', () => {
    expect(isNewTrouble(keys(pool('a', 24), pool('b', 5)), keys(pool('a', 24), pool('b', 25)))).toBe(true);
  });

  test('is not one that only got worse, or recovered', () => {
    expect(isNewTrouble(keys(pool('a', 22)), keys(pool('a', 25)))).toBe(false);
    expect(isNewTrouble(keys(pool('a', 25)), keys(pool('a', 5)))).toBe(false);
  });

  test('is not old numbers', () => {
    const old = troubleKeys(worstFirst(aSnapshot(aFailingState({ pools: [pool('a', 25)] }))));
    expect(isNewTrouble(keys(), old)).toBe(false);
  });
});
