import { texts } from '../texts/language';
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
  const { store: t, choices } = texts().secrets;
  switch (store) {
    case 'unused':
    case 'system':
      return null;
    case 'memory':
      return { text: t.memory, choice: { id: 'keep-weakly', label: choices.keepWeakly } };
    case 'weak':
      return { text: t.weak, choice: { id: 'stop-weakly', label: choices.stopWeakly } };
    case 'waiting':
      return { text: t.locked, choice: null };
    case 'locked':
      return { text: t.locked, choice: { id: 'unlock', label: choices.unlock } };
    case 'gone':
      return { text: t.gone, choice: null };
    case 'unusable':
      return { text: t.unusable, choice: null };
  }
}

/** Why a stored secret can't be opened, as the failure of its connection. */
export function closedKeyringText(standing: Exclude<KeyringStanding, 'open'>): string {
  const { closed } = texts().secrets;
  switch (standing) {
    case 'waiting':
    case 'locked':
      return closed.locked;
    case 'gone':
      return closed.gone;
    case 'unusable':
      return closed.unusable;
    case 'unasked':
    case 'absent':
      return closed.absent;
  }
}
