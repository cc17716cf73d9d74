import type { AlertDesk } from '../state/alert-desk';
import type { OverviewFacts } from '../domain/overview';
import type { PreferencesChange } from '../domain/preferences';
import type { ReportAnswer, ReportSource } from '../domain/report-wish';
import type { CopiedTable, SavedTable } from '../domain/saved-table';
import type { WindowReport } from '../domain/window-report';
import type { SecretChoice } from '../domain/secret-store';
import type { HistoryAnswer } from '../domain/usage-history';
import type { SnapshotStore } from '../state/snapshot-store';
import type { ConnectionDraft, ConnectionView, SetupAnswer, TestAnswer } from '../domain/connection-draft';
import type {
  ActionAnswer,
  ActionOffer,
  ActionPermission,
  ActionPreview,
  ActionWish,
} from '../domain/action-offer';
import type { WritingDraft, WritingTrial, WritingView } from '../domain/writing-credential';
import type { ActionLogView } from '../domain/action-record';
import type { Board, ImportAnswer, LinkName, Place, SaveAnswer, Surroundings, VendorForm } from './contract';
import type { Handlers } from './serve';
import { type SettingsDesk, createSettingsHandlers } from './settings-handlers';

/** Adds, edits, tests and removes connections. */
export interface SetupDesk {
  view(id: string): ConnectionView | null;
  test(draft: ConnectionDraft): Promise<TestAnswer>;
  stopTest(): void;
  save(draft: ConnectionDraft): Promise<SetupAnswer>;
  remove(id: string): SetupAnswer;
}

/** Keeps and tries the second credentials, for writing. */
export interface WritingDesk {
  view(connectionId: string): WritingView | null;
  test(draft: WritingDraft): Promise<WritingTrial>;
  save(draft: WritingDraft): Promise<SetupAnswer>;
}

/** Shows and sends management actions, and keeps their log. */
export interface ActionCounter {
  offer(connectionId: string): ActionOffer;
  permit(connectionId: string, permission: ActionPermission): SaveAnswer;
  preview(wish: ActionWish): ActionPreview;
  perform(token: string, why: string): Promise<ActionAnswer>;
  log(): ActionLogView;
  exportLog(): Promise<ImportAnswer>;
}

/** Fetches what vendors keep as reports and histories. */
export interface ReportCounter {
  sources(): readonly ReportSource[];
  save(wanted: WindowReport): Promise<ReportAnswer>;
  stop(): void;
  history(connectionId: string): Promise<HistoryAnswer>;
}

export interface HandlerParts {
  readonly store: SnapshotStore;
  readonly desk: AlertDesk;
  readonly surroundings: () => Surroundings;
  readonly takePlace: (webContentsId: number) => Place | null;
  readonly overview: () => OverviewFacts;
  readonly refresh: (connectionId?: string) => void;
  readonly hidePopup: () => void;
  readonly setPinned: (isPinned: boolean) => void;
  readonly openWindow: (place: Place | null) => void;
  readonly savePreferences: (change: PreferencesChange) => SaveAnswer;
  readonly settingsDesk: SettingsDesk;
  readonly saveTable: (table: SavedTable) => Promise<ImportAnswer>;
  readonly copyTable: (table: CopiedTable) => Promise<void>;
  readonly reports: ReportCounter;
  readonly printView: (webContentsId: number, name: string) => Promise<ImportAnswer>;
  readonly importFile: () => Promise<ImportAnswer>;
  readonly openLink: (vendor: string, link: LinkName) => Promise<void>;
  readonly copyDiagnostics: () => Promise<void>;
  readonly exportFile: () => Promise<ImportAnswer>;
  readonly forms: () => readonly VendorForm[];
  readonly setup: SetupDesk;
  readonly writing: WritingDesk;
  readonly actions: ActionCounter;
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
  'overview.read': () => parts.overview(),
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
  'preferences.save': (change) => parts.savePreferences(change),
  ...createSettingsHandlers(parts.settingsDesk),
  'table.save': (table) => parts.saveTable(table),
  'table.copy': async (table) => {
    await parts.copyTable(table);
    return undefined;
  },
  'reports.sources': () => parts.reports.sources(),
  'reports.save': (wanted) => parts.reports.save(wanted),
  'reports.stop': () => {
    parts.reports.stop();
    return undefined;
  },
  'reports.history': ({ connectionId }) => parts.reports.history(connectionId),
  'view.print': ({ name }, { webContentsId }) => parts.printView(webContentsId, name),
  'connections.import': () => parts.importFile(),
  'link.open': async ({ vendor, link }) => {
    await parts.openLink(vendor, link);
    return undefined;
  },
  'diagnostics.copy': async () => {
    await parts.copyDiagnostics();
    return undefined;
  },
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
  'writing.view': ({ connectionId }) => parts.writing.view(connectionId),
  'writing.test': (draft) => parts.writing.test(draft),
  'writing.save': (draft) => parts.writing.save(draft),
  'actions.permit': ({ connectionId, permission }) => parts.actions.permit(connectionId, permission),
  'actions.preview': (wish) => parts.actions.preview(wish),
  'actions.perform': ({ token, why }) => parts.actions.perform(token, why),
  'actions.log': () => JSON.stringify(parts.actions.log()),
  'actions.exportLog': () => parts.actions.exportLog(),
  'demo.switch': ({ isDemo }) => {
    parts.switchDemo(isDemo);
    return undefined;
  },
  'secrets.choose': ({ choice }) => {
    parts.chooseSecretStore(choice);
    return undefined;
  },
});
