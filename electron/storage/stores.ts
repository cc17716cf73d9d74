import { readdirSync } from 'node:fs';
import { writingPlace } from '../domain/writing-credential';
import { type AlertLedger, openAlertLedger } from './alert-ledger';
import { type CredentialVault, openCredentialVault } from './credential-vault';
import { type DayFile, openDayFile } from './day-file';
import { type DemandFile, openDemandFile } from './demand-file';
import { type InboxFile, openInboxFile } from './inbox-file';
import { type MovedAside, movedAsideText } from './moved-aside';
import type { SecretBox } from './secret-box';
import { type Place, type SettingsStore, openSettingsStore } from './settings-store';
import { type WriteHealth, createWriteWatch } from './write-health';

/** Everything a profile keeps. */
export interface Stores {
  readonly settings: SettingsStore;
  readonly vault: CredentialVault;
  readonly ledger: AlertLedger;
  readonly inbox: InboxFile;
  readonly demand: DemandFile;
  readonly days: DayFile;
  readonly movedAside: readonly MovedAside[];
  readonly writing: WriteHealth;
  /** Takes in what another process has written. */
  reload(): void;
  /** Forgets the secrets of connections that are not set up; not while settings that may know them lie aside. */
  forgetOrphans(): void;
  /** Tries again to write what could not be written. */
  rewrite(): Promise<void>;
}

export function openStores(place: Place, box: SecretBox): Stores {
  const writing = createWriteWatch();
  const watched: Place = {
    ...place,
    onWriteError: (file, error) => {
      place.onWriteError(file, error);
      // A backup is a second copy: the first one is written, and the next writing makes another.
      if (!file.endsWith('.backup.json')) writing.failed(file, error);
    },
    onWritten: (file) => writing.written(file),
    onMovedAside: (moved) => writing.note(moved.now ?? moved.was, movedAsideText(moved)),
  };
  const settings = openSettingsStore(watched);
  const vault = openCredentialVault(watched, {
    box,
    isWeakAllowed: () => settings.settings().isWeakStorageAllowed,
  });
  const vendorOf = (connectionId: string) =>
    settings.settings().connections.find(({ id }) => id === connectionId)?.vendor ?? null;
  const ledger = openAlertLedger(watched, vendorOf);
  const inbox = openInboxFile(watched);
  const demand = openDemandFile(watched);
  const days = openDayFile(watched);
  return {
    settings,
    vault,
    ledger,
    inbox,
    demand,
    days,
    movedAside: [settings, vault, ledger, inbox, demand, days].flatMap(({ movedAside }) => movedAside),
    writing,
    reload: () => {
      settings.reload();
      vault.reload();
    },
    forgetOrphans: () => {
      if (readdirSync(place.directory).some((name) => name.startsWith('settings.aside-'))) return;
      settings.reload();
      vault.keepOnly(settings.settings().connections.flatMap(({ id }) => [id, writingPlace(id)]));
    },
    rewrite: async () => {
      const troubled = [...writing.troubles().keys()];
      const isTroubled = (name: string): boolean => troubled.some((file) => file.endsWith(`${name}.json`));
      if (isTroubled('settings')) settings.rewrite();
      if (isTroubled('alert-ledger')) ledger.rewrite();
      if (isTroubled('inbox')) inbox.rewrite();
      if (isTroubled('demand')) demand.rewrite();
      if (isTroubled('days')) days.rewrite();
      if (isTroubled('vault')) await vault.rewrite();
    },
  };
}
