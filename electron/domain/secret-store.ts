import type { Keyring, KeyringStanding } from './keyring';

/**
 * Where secrets are kept, as windows tell it. `unused`: none was due yet. `memory`: for this run only. `weak`: on disk under
 * a key that everybody knows, by the user's own word. The others are how the keyring stands.
 */
export type SecretStore =
  'unused' | 'system' | 'memory' | 'weak' | 'waiting' | 'locked' | 'gone' | 'unusable';

export function secretStoreOf({ standing, isHeld }: Keyring, isWeakAllowed: boolean): SecretStore {
  switch (standing) {
    case 'unasked':
      return 'unused';
    case 'open':
      return 'system';
    case 'absent':
      return isWeakAllowed ? 'weak' : 'memory';
    case 'gone':
      return isWeakAllowed && !isHeld ? 'weak' : 'gone';
    case 'waiting':
    case 'locked':
    case 'unusable':
      return standing;
  }
}

/** What the user may choose about it. */
export const secretChoices = ['keep-weakly', 'stop-weakly', 'unlock'] as const;
export type SecretChoice = (typeof secretChoices)[number];

/** What a window says of the store: one plain sentence or two with a next step, and what may be chosen. */
export interface SecretStoreRemark {
  readonly text: string;
  readonly choice: { readonly id: SecretChoice; readonly label: string } | null;
}

/** Null where nothing is wrong. */
export function secretStoreRemark(store: SecretStore): SecretStoreRemark | null {
  switch (store) {
    case 'unused':
    case 'system':
      return null;
    case 'memory':
      return {
        text: 'No keyring was found, so no stored secret can be read and new ones are kept for this run only. Start one (GNOME Keyring, KWallet); it is used at once.',
        choice: { id: 'keep-weakly', label: 'Keep them weakly protected …' },
      };
    case 'weak':
      return {
        text: 'Secrets are weakly protected: whoever can read the profile folder can read them. Start a keyring, and they move into it.',
        choice: { id: 'stop-weakly', label: 'Stop keeping them …' },
      };
    case 'waiting':
      return { text: 'The keyring is locked; unlock it, Seatwatch waits.', choice: null };
    case 'locked':
      return {
        text: 'The keyring is locked; unlock it, Seatwatch waits.',
        choice: { id: 'unlock', label: 'Unlock …' },
      };
    case 'gone':
      return {
        text: 'The keyring has stopped; start it again. Until then Seatwatch goes on with the secrets that it has opened.',
        choice: null,
      };
    case 'unusable':
      return {
        text: 'The keyring is open but gives no key, so secrets are kept for this run only. Start Seatwatch again; if that changes nothing on Linux, install libsecret.',
        choice: null,
      };
  }
}

/** Why a stored secret can't be opened, as the failure of its connection. */
export function closedKeyringText(standing: Exclude<KeyringStanding, 'open'>): string {
  switch (standing) {
    case 'waiting':
    case 'locked':
      return 'The keyring is locked, so the stored secret can’t be read; unlock it.';
    case 'gone':
      return 'The keyring has stopped, so the stored secret can’t be read; start it again.';
    case 'unusable':
      return 'The keyring gives no key, so the stored secret can’t be read; start Seatwatch again; if that changes nothing on Linux, install libsecret.';
    case 'unasked':
    case 'absent':
      return 'No keyring is running, so the stored secret can’t be read; start the one that it was stored in.';
  }
}
