import { describe, expect, test } from 'vitest';
import type { Keyring, KeyringStanding } from '../../electron/domain/keyring';
import {
  type SecretStore,
  closedKeyringText,
  secretStoreOf,
  secretStoreRemark,
} from '../../electron/domain/secret-store';

const keyring = (standing: KeyringStanding, isHeld = false): Keyring => ({
  standing,
  isHeld,
  isDeclined: false,
});

describe('the store of secrets', () => {
  test.each<[KeyringStanding, SecretStore, SecretStore]>([
    ['unasked', 'unused', 'unused'],
    ['open', 'system', 'system'],
    ['absent', 'memory', 'weak'],
    ['gone', 'gone', 'weak'],
    ['waiting', 'waiting', 'waiting'],
    ['locked', 'locked', 'locked'],
    ['unusable', 'unusable', 'unusable'],
  ])('with a keyring that is %s is %s, and by the user’s word %s', (standing, plain, allowed) => {
    expect(secretStoreOf(keyring(standing), false)).toBe(plain);
    expect(secretStoreOf(keyring(standing), true)).toBe(allowed);
  });

  test('is not weak for a keyring that went and left its key', () => {
    expect(secretStoreOf(keyring('gone', true), true)).toBe('gone');
  });
});

describe('the remark on it', () => {
  test.each<[SecretStore, string | null]>([
    ['unused', null],
    ['system', null],
    ['memory', 'keep-weakly'],
    ['weak', 'stop-weakly'],
    ['waiting', null],
    ['locked', 'unlock'],
    ['gone', null],
    ['unusable', null],
  ])('on %s offers %s', (store, choice) => {
    expect(secretStoreRemark(store)?.choice?.id ?? null).toBe(choice);
  });

  test('is none where all is well, and whole sentences elsewhere', () => {
    expect([secretStoreRemark('unused'), secretStoreRemark('system')]).toEqual([null, null]);
    for (const store of ['memory', 'weak', 'waiting', 'locked', 'gone', 'unusable'] as const)
      expect(secretStoreRemark(store)?.text).toMatch(/^[A-Z].*\.$/);
  });
});

test('the failure of a connection whose secret is closed in says what to do about its keyring', () => {
  for (const standing of ['unasked', 'absent', 'waiting', 'locked', 'gone', 'unusable'] as const)
    expect(closedKeyringText(standing)).toMatch(/^.*keyring.*, so the stored secret can’t be read; .+\.$/i);
});
