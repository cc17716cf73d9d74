import type { SnapshotStore } from '../state/snapshot-store';
import type { ConnectionDraft, ConnectionView, SetupAnswer, TestAnswer } from '../domain/connection-draft';
import type {
  ActionAnswer,
  ActionOffer,
  ActionPermission,
  ActionPreview,
  ActionWish,
} from '../domain/action-offer';
import type { ActionLogView } from '../domain/action-record';
import type { Board, ImportAnswer, PoolPlace, SaveAnswer, Surroundings, VendorForm } from './contract';
import type { Handlers } from './serve';

/** Adds, edits, tests and removes connections. */
export interface SetupDesk {
  view(id: string): ConnectionView | null;
  test(draft: ConnectionDraft): Promise<TestAnswer>;
  stopTest(): void;
  save(draft: ConnectionDraft): Promise<SetupAnswer>;
  remove(id: string): SetupAnswer;
}

/** Shows and sends management actions, and keeps their log. */
export interface ActionCounter {
  offer(connectionId: string): ActionOffer;
  permit(connectionId: string, permission: ActionPermission): SaveAnswer;
  preview(wish: ActionWish): ActionPreview;
  perform(token: string, why: string): Promise<ActionAnswer>;
  log(): ActionLogView;
}

export interface HandlerParts {
  readonly store: SnapshotStore;
  readonly surroundings: () => Surroundings;
  readonly takePlace: (webContentsId: number) => PoolPlace | null;
  readonly refresh: (connectionId?: string) => void;
  readonly hidePopup: () => void;
  readonly setPinned: (isPinned: boolean) => void;
  readonly openWindow: (place: PoolPlace | null) => void;
  readonly importFile: () => Promise<ImportAnswer>;
  readonly exportFile: () => Promise<ImportAnswer>;
  readonly forms: () => readonly VendorForm[];
  readonly setup: SetupDesk;
  readonly actions: ActionCounter;
  readonly switchDemo: (isDemo: boolean) => void;
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
  'connections.export': () => parts.exportFile(),
  'connections.forms': () => parts.forms(),
  'connections.view': ({ id }) => parts.setup.view(id),
  'connections.test': (draft) => parts.setup.test(draft),
  'connections.stopTest': () => {
    parts.setup.stopTest();
    return undefined;
  },
  'connections.save': (draft) => parts.setup.save(draft),
  'connections.remove': ({ id }) => parts.setup.remove(id),
  'actions.offer': ({ connectionId }) => parts.actions.offer(connectionId),
  'actions.permit': ({ connectionId, permission }) => parts.actions.permit(connectionId, permission),
  'actions.preview': (wish) => parts.actions.preview(wish),
  'actions.perform': ({ token, why }) => parts.actions.perform(token, why),
  'actions.log': () => JSON.stringify(parts.actions.log()),
  'demo.switch': ({ isDemo }) => {
    parts.switchDemo(isDemo);
    return undefined;
  },
});
