import { describe, expect, test } from 'vitest';
import { type KeyringEvent, mayAsk, nextKeyring, untouchedKeyring } from '../../electron/domain/keyring';

const after = (...events: KeyringEvent[]) => events.reduce(nextKeyring, untouchedKeyring);

describe('a keyring', () => {
  test.each<[string, KeyringEvent[], string]>([
    ['is absent where nobody offers one', ['absent'], 'absent'],
    ['that comes later is used', ['absent', 'unlocked', 'opened'], 'open'],
    ['that is locked stays so until somebody is asked', ['locked', 'locked'], 'locked'],
    ['is waited for while its user is asked', ['locked', 'asked', 'locked'], 'waiting'],
    ['that was declined is only locked', ['locked', 'asked', 'declined'], 'locked'],
    ['that is unlocked elsewhere while it asks is open', ['locked', 'asked', 'unlocked', 'declined'], 'open'],
    ['is gone once it was there', ['unlocked', 'opened', 'absent'], 'gone'],
    ['may go while its user is asked', ['locked', 'asked', 'absent', 'declined'], 'gone'],
    ['that is gone stays gone', ['locked', 'absent', 'absent'], 'gone'],
    ['may come back', ['unlocked', 'opened', 'absent', 'locked'], 'open'],
    [
      'whose key is held does not come back by that alone',
      ['unlocked', 'opened', 'absent', 'opened'],
      'gone',
    ],
    ['that is locked once its key is held hinders nobody', ['unlocked', 'opened', 'locked'], 'open'],
    ['that gave no key gives none in this run', ['unlocked', 'refused', 'locked', 'unlocked'], 'unusable'],
    ['that comes back closed and was never opened is locked', ['locked', 'absent', 'locked'], 'locked'],
  ])('%s', (_what, events, standing) => {
    expect(after(...events).standing).toBe(standing);
  });

  test('asks its user once, and again only by wish or after it was open', () => {
    expect(mayAsk(untouchedKeyring)).toBe(false);
    expect(mayAsk(after('locked'))).toBe(true);
    expect(mayAsk(after('locked', 'asked'))).toBe(false);
    expect(mayAsk(after('locked', 'asked', 'declined', 'locked'))).toBe(false);
    expect(mayAsk(after('locked', 'asked', 'declined', 'wished'))).toBe(true);
    expect(mayAsk(after('locked', 'asked', 'declined', 'unlocked', 'locked'))).toBe(true);
  });

  test('that stopped and came back still heeds the no', () => {
    expect(mayAsk(after('locked', 'asked', 'declined', 'absent', 'locked'))).toBe(false);
  });
});
