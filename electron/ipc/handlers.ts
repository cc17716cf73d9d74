import type { AlertDesk } from '../state/alert-desk';
import type { SecretChoice } from '../domain/secret-store';
import type { SnapshotStore } from '../state/snapshot-store';
import type { Board, ImportAnswer, LinkName, Place, Surroundings } from './contract';
import type { Handlers } from './serve';

export interface HandlerParts {
  readonly store: SnapshotStore;
  readonly desk: AlertDesk;
  readonly surroundings: () => Surroundings;
  readonly takePlace: (webContentsId: number) => Place | null;
  readonly refresh: (connectionId?: string) => void;
  readonly hidePopup: () => void;
  readonly setPinned: (isPinned: boolean) => void;
  readonly openWindow: (place: Place | null) => void;
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
      alerts: parts.desk.state(),
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
  'window.open': ({ pool, page, ruleId }) => {
    parts.hidePopup();
    parts.openWindow(pool ?? (page === undefined ? null : { page, ruleId }));
    return undefined;
  },
  'alerts.read': ({ ids }) => {
    parts.desk.read(ids);
    return undefined;
  },
  'alerts.acknowledge': ({ id }) => {
    parts.desk.acknowledge(id);
    return undefined;
  },
  'alerts.snooze': ({ target, span }) => {
    parts.desk.snooze(target, span);
    return undefined;
  },
  'alerts.unsnooze': ({ target }) => {
    parts.desk.unsnooze(target);
    return undefined;
  },
  'rules.save': (rule) => parts.desk.saveRule(rule),
  'rules.remove': ({ id }) => parts.desk.removeRule(id),
  'notices.save': (notices) => parts.desk.saveNotices(notices),
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
