/** How secrets are kept, and what to do where they can’t be. */
export const secrets = {
  /** What the desktop calls a keyring that Seatwatch had it make. */
  defaultKeyring: 'Default keyring',
  store: {
    memory:
      'No keyring was found, so no stored secret can be read and new ones are kept for this run only. Start one (GNOME Keyring, KWallet); it is used at once.',
    weak: 'Secrets are weakly protected: whoever can read the profile folder can read them. Start a keyring, and they move into it.',
    locked: 'The keyring is locked; unlock it, Seatwatch waits.',
    gone: 'The keyring has stopped; start it again. Until then Seatwatch goes on with the secrets that it has opened.',
    unusable:
      'The keyring is open but gives no key, so secrets are kept for this run only. Start Seatwatch again; if that changes nothing on Linux, install libsecret.',
  },
  choices: {
    keepWeakly: 'Keep them weakly protected …',
    stopWeakly: 'Stop keeping them …',
    unlock: 'Unlock …',
  },
  /** Why a stored secret can’t be opened. */
  closed: {
    locked: 'The keyring is locked, so the stored secret can’t be read; unlock it.',
    gone: 'The keyring has stopped, so the stored secret can’t be read; start it again.',
    unusable:
      'The keyring gives no key, so the stored secret can’t be read; start Seatwatch again; if that changes nothing on Linux, install libsecret.',
    absent: 'No keyring is running, so the stored secret can’t be read; start the one that it was stored in.',
  },
  dialog: {
    title: 'Seatwatch secrets',
    keep: {
      message: 'Keep secrets weakly protected?',
      detail: [
        'No keyring was found on this computer. Without one, Seatwatch can only hide your secrets under a key that is the same on every computer.',
        'Whoever can read the profile folder can then read your secrets: other programs that you run, an administrator, a backup, or a lost disk that is not encrypted.',
        'Otherwise they are kept for this run only, and you enter them again after the next start. When a keyring appears, they move into it either way.',
      ].join('\n\n'),
      no: 'For this run only',
      yes: 'Keep them weakly protected',
    },
    stop: {
      message: 'Stop keeping weakly protected secrets?',
      detail:
        'They are removed from the profile folder. They go on for this run; after the next start you enter them again, unless a keyring has taken them by then.',
      no: 'Go on keeping them',
      yes: 'Stop keeping them',
    },
  },
};
