import { type AlertLedger, openAlertLedger } from './alert-ledger';
import { type CredentialVault, openCredentialVault } from './credential-vault';
import { type DemandFile, openDemandFile } from './demand-file';
import { type InboxFile, openInboxFile } from './inbox-file';
import type { MovedAside } from './json-file';
import type { SecretBox } from './secret-box';
import { type Place, type SettingsStore, openSettingsStore } from './settings-store';

/** Everything a profile keeps. */
export interface Stores {
  readonly settings: SettingsStore;
  readonly vault: CredentialVault;
  readonly ledger: AlertLedger;
  readonly inbox: InboxFile;
  readonly demand: DemandFile;
  readonly movedAside: readonly MovedAside[];
  /** Takes in what another process has written. */
  reload(): void;
}

export function openStores(place: Place, box: SecretBox): Stores {
  const settings = openSettingsStore(place);
  const vault = openCredentialVault(place, box);
  const vendorOf = (connectionId: string) =>
    settings.settings().connections.find(({ id }) => id === connectionId)?.vendor ?? null;
  const ledger = openAlertLedger(place, vendorOf);
  const inbox = openInboxFile(place);
  const demand = openDemandFile(place);
  return {
    settings,
    vault,
    ledger,
    inbox,
    demand,
    movedAside: [settings, vault, ledger, inbox, demand].flatMap(({ movedAside }) => movedAside),
    reload: () => {
      settings.reload();
      vault.reload();
    },
  };
}
