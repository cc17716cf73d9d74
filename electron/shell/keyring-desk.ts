/** What a desktop's keyring service can be asked, whichever it is. */
export interface KeyringDesk {
  /** Looks, and asks nobody for anything. */
  look(): Promise<'absent' | 'locked' | 'unlocked'>;
  /** Has the desktop ask its user for the password; resolves when that is over, whatever came of it. */
  unlock(): Promise<void>;
  /** Calls back whenever looking again may show something else; resolves to the undo. */
  watch(onChange: () => void): Promise<() => void>;
}
