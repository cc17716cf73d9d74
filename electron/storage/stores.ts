import { type AlertLedger, openAlertLedger } from './alert-ledger';
import { type CredentialVault, openCredentialVault } from './credential-vault';
import type { MovedAside } from './json-file';
import type { SecretBox } from './secret-box';
import { type Place, type SettingsStore, openSettingsStore } from './settings-store';

/** Everything a profile keeps. */
export interface Stores {
  readonly settings: SettingsStore;
  readonly vault: CredentialVault;
  readonly ledger: AlertLedger;
  readonly movedAside: readonly MovedAside[];
  /** Takes in what another process has written. */
  reload(): void;
}

export function openStores(place: Place, box: SecretBox): Stores {
  const settings = openSettingsStore(place);
  const vault = openCredentialVault(place, {
    box,
    isWeakAllowed: () => settings.settings().isWeakStorageAllowed,
  });
  const ledger = openAlertLedger(place);
  return {
    settings,
    vault,
    ledger,
    movedAside: [...settings.movedAside, ...vault.movedAside, ...ledger.movedAside],
    reload: () => {
      settings.reload();
      vault.reload();
    },
  };
}
