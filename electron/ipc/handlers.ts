import type { SecretChoice } from '../domain/secret-store';
import type { SnapshotStore } from '../state/snapshot-store';
import type { Board, ImportAnswer, LinkName, PoolPlace, Surroundings } from './contract';
import type { Handlers } from './serve';

export interface HandlerParts {
  readonly store: SnapshotStore;
  readonly surroundings: () => Surroundings;
  readonly takePlace: (webContentsId: number) => PoolPlace | null;
  readonly refresh: (connectionId?: string) => void;
  readonly hidePopup: () => void;
  readonly setPinned: (isPinned: boolean) => void;
  readonly openWindow: (place: PoolPlace | null) => void;
  readonly importFile: () => Promise<ImportAnswer>;
  readonly openLink: (vendor: string, link: LinkName) => Promise<void>;
  readonly copyDiagnostics: () => Promise<void>;
  readonly switchDemo: (isDemo: boolean) => void;
  readonly chooseSecretStore: (choice: SecretChoice) => void;
}

/** What each command of the contract does. */
export const createHandlers = (parts: HandlerParts): Handlers => ({
  'board.read': (_args, { webContentsId }) => {
    const board: Board = {
      snapshot: parts.store.snapshot(),
      surroundings: parts.surroundings(),
      place: parts.takePlace(webContentsId),
    };
    return JSON.stringify(board);
  },
  'board.refresh': ({ connectionId }) => {
    parts.refresh(connectionId);
    return undefined;
  },
  'popup.hide': () => {
    parts.hidePopup();
    return undefined;
  },
  'popup.pin': ({ isPinned }) => {
    parts.setPinned(isPinned);
    return undefined;
  },
  'window.open': ({ pool }) => {
    parts.hidePopup();
    parts.openWindow(pool ?? null);
    return undefined;
  },
  'connections.import': () => parts.importFile(),
  'link.open': async ({ vendor, link }) => {
    await parts.openLink(vendor, link);
    return undefined;
  },
  'diagnostics.copy': async () => {
    await parts.copyDiagnostics();
    return undefined;
  },
  'demo.switch': ({ isDemo }) => {
    parts.switchDemo(isDemo);
    return undefined;
  },
  'secrets.choose': ({ choice }) => {
    parts.chooseSecretStore(choice);
    return undefined;
  },
});
