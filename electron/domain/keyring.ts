/**
 * How the operating system's store of secrets stands towards this run. `unasked`: no secret was due yet. `waiting`: the
 * desktop asks its user for the password. `locked`: nobody is being asked. `gone`: it was there, and stopped.
 * `unusable`: it is open, and gave no key all the same.
 */
export type KeyringStanding = 'unasked' | 'absent' | 'locked' | 'waiting' | 'open' | 'gone' | 'unusable';

export interface Keyring {
  readonly standing: KeyringStanding;
  /** Whether the runtime has its key. It keeps it, so that secrets open from then on whatever the keyring does. */
  readonly isHeld: boolean;
  /** Whether the user was asked and said no: not asked again without a wish. */
  readonly isDeclined: boolean;
}

/**
 * What may happen. `absent`, `locked`, `unlocked`: the desktop was looked at. `asked`, `declined`: its question began, or
 * ended without the password. `wished`: the user wants to be asked again. `opened`, `refused`: the runtime asked for its key.
 */
export type KeyringEvent =
  'absent' | 'locked' | 'unlocked' | 'asked' | 'declined' | 'wished' | 'opened' | 'refused';

export const untouchedKeyring: Keyring = { standing: 'unasked', isHeld: false, isDeclined: false };

const seenAbsent = ({ standing }: Keyring): KeyringStanding =>
  standing === 'unasked' || standing === 'absent' ? 'absent' : 'gone';

function seenLocked({ standing, isHeld }: Keyring): KeyringStanding {
  if (isHeld) return 'open';
  return standing === 'waiting' || standing === 'unusable' ? standing : 'locked';
}

/** How it stands after this. */
export function nextKeyring(keyring: Keyring, event: KeyringEvent): Keyring {
  switch (event) {
    case 'absent':
      return { ...keyring, standing: seenAbsent(keyring) };
    case 'locked':
      return { ...keyring, standing: seenLocked(keyring) };
    case 'unlocked':
      // The runtime does not ask twice for a key that it was refused.
      return keyring.standing === 'unusable' ? keyring : { ...keyring, standing: 'open', isDeclined: false };
    case 'asked':
      return { ...keyring, standing: 'waiting' };
    case 'declined':
      return keyring.standing === 'waiting' ? { ...keyring, standing: 'locked', isDeclined: true } : keyring;
    case 'wished':
      return { ...keyring, isDeclined: false };
    case 'opened':
      return { ...keyring, standing: keyring.standing === 'gone' ? 'gone' : 'open', isHeld: true };
    case 'refused':
      return { ...keyring, standing: 'unusable' };
  }
}

/** Whether the desktop may be told to ask its user for the password. */
export const mayAsk = ({ standing, isDeclined }: Keyring): boolean => standing === 'locked' && !isDeclined;
