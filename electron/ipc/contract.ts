import type { ConnectionView, SetupAnswer, TestAnswer } from '../domain/connection-draft';
import type { ActionAnswer, ActionOffer, ActionPreview } from '../domain/action-offer';
import type { Reader } from '../domain/format';
import type { Inbox } from '../domain/inbox';
import type { NoticeSettings } from '../domain/notice-settings';
import type { OverviewFacts } from '../domain/overview';
import type { Preferences } from '../domain/preferences';
import type { ReportAnswer, ReportSource } from '../domain/report-wish';
import type { Rule } from '../domain/rule';
import type { SecretStore } from '../domain/secret-store';
import type { Network } from '../domain/network';
import type { ConnectionState, Snapshot } from '../domain/snapshot';
import type { Snooze } from '../domain/snooze';
import type { HistoryAnswer } from '../domain/usage-history';
import type { WritingTrial, WritingView } from '../domain/writing-credential';
import type { CommandArguments, CommandName, PoolPlace, placePages } from './commands';
import type { AboutFacts, GeneralFacts, NetworkFact, PaceFact, StorageFacts } from './settings-facts';

export type * from './settings-facts';
export type { CommandArguments, CommandName, LinkName, PoolPlace } from './commands';

/** The two channels; everything that passes them is described here and in `commands.ts`. */
export const commandChannel = 'seatwatch:command';
export const eventChannel = 'seatwatch:event';

/** What an import came to; `message` is one plain sentence. */
export interface ImportAnswer {
  readonly outcome: 'done' | 'refused' | 'cancelled';
  readonly message: string;
}

/** Whether something was written; `message`: null, or one plain sentence that says why not. */
export interface SaveAnswer {
  readonly isSaved: boolean;
  readonly message: string | null;
}

/** All that windows know of alerts. `rules`: the defaults, with what was saved in their place, and the others. */
export interface AlertBoard {
  readonly inbox: Inbox;
  readonly snoozes: readonly Snooze[];
  readonly rules: readonly Rule[];
  readonly notices: NoticeSettings;
  /** False where the desktop shows no notifications. */
  readonly canNotify: boolean;
}

export interface CommandAnswers {
  'board.read': string;
  'overview.read': OverviewFacts;
  'board.refresh': undefined;
  'popup.hide': undefined;
  'popup.pin': undefined;
  'window.open': undefined;
  'alerts.read': undefined;
  'alerts.acknowledge': undefined;
  'alerts.snooze': undefined;
  'alerts.unsnooze': undefined;
  'rules.save': SaveAnswer;
  'rules.remove': SaveAnswer;
  'notices.save': SaveAnswer;
  'preferences.save': SaveAnswer;
  'general.read': GeneralFacts;
  'login.set': SaveAnswer;
  'program.restart': undefined;
  'network.read': readonly NetworkFact[];
  'paces.read': readonly PaceFact[];
  'storage.read': StorageFacts;
  'folder.show': ImportAnswer;
  'about.read': AboutFacts;
  'window.page': undefined;
  'table.save': ImportAnswer;
  'table.copy': undefined;
  'reports.sources': readonly ReportSource[];
  'reports.save': ReportAnswer;
  'reports.stop': undefined;
  'reports.history': HistoryAnswer;
  'view.print': ImportAnswer;
  'connections.import': ImportAnswer;
  'link.open': undefined;
  'diagnostics.copy': undefined;
  'connections.forms': readonly VendorForm[];
  'connections.view': ConnectionView | null;
  'connections.test': TestAnswer;
  'connections.stopTest': undefined;
  'connections.save': SetupAnswer;
  'connections.remove': SetupAnswer;
  'connections.export': ImportAnswer;
  'actions.offer': ActionOffer;
  'writing.view': WritingView | null;
  'writing.test': WritingTrial;
  'writing.save': SetupAnswer;
  'actions.permit': SaveAnswer;
  'actions.preview': ActionPreview;
  'actions.perform': ActionAnswer;
  'actions.log': string;
  'actions.exportLog': ImportAnswer;
  'demo.switch': undefined;
  'secrets.choose': undefined;
}

/** A page that a window is to show; `ruleId`: the rule to show on it. */
export interface PagePlace {
  readonly page: (typeof placePages)[number];
  readonly ruleId?: string | undefined;
}

/** What a window is to show. */
export type Place = PoolPlace | PagePlace;

/** A vendor as windows know it. */
export interface VendorFace {
  readonly id: string;
  readonly name: string;
  readonly mark: string;
  /** Whether seats can be given and taken by its API. */
  readonly hasActions: boolean;
}

/** One field of a form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'url' | 'text' | 'choice' | 'list' | 'secret';
  /** Where the admin finds the value in the vendor's console. */
  readonly help: string;
  readonly isRequired: boolean;
  /** Not required, and yet most connections need it. */
  readonly isUsual?: true;
  readonly choices: readonly string[];
}

/** What a connection to a vendor needs, as its description says. */
export interface VendorForm {
  readonly vendor: string;
  readonly name: string;
  readonly mark: string;
  readonly settings: readonly FormField[];
  readonly secrets: readonly FormField[];
  readonly defaultPollSeconds: number;
  readonly minimumPollSeconds: number;
}

/** What holds for the whole run, and standing remarks ("secrets are kept for this run only"). */
export interface Surroundings {
  readonly isDemo: boolean;
  readonly version: string;
  readonly reader: Reader;
  readonly preferences: Preferences;
  readonly vendors: readonly VendorFace[];
  readonly remarks: readonly string[];
  readonly secretStore: SecretStore;
  readonly network: Network;
  /** Ids of connections over plain http, which whoever is on the way can read. */
  readonly unencrypted: readonly string[];
}

export interface Board {
  readonly snapshot: Snapshot;
  readonly surroundings: Surroundings;
  readonly alerts: AlertBoard;
  /** What to show first, where the window was opened for it. */
  readonly place: Place | null;
}

/** What changed: the states of these connections are new; `order` names all that there are. */
export interface BoardChange {
  readonly revision: number;
  readonly order: readonly string[];
  readonly changed: readonly ConnectionState[];
}

/** Every event that main sends to its windows. */
export interface Events {
  'board.changed': BoardChange;
  'surroundings.changed': Surroundings;
  'alerts.changed': AlertBoard;
  /** The popup was put on the screen: ages are told anew, the first row gets the focus. */
  'popup.shown': null;
  'place.open': Place;
  /** Of the report that is being fetched: how much has come. */
  'report.progress': { readonly bytes: number };
}

export type EventName = keyof Events;

/** What `preload.ts` puts into a window as `seatwatch`. */
export interface Bridge {
  send<N extends CommandName>(name: N, args: CommandArguments<N>): Promise<CommandAnswers[N]>;
  /** Calls back on each such event; returns the undo. */
  on<N extends EventName>(name: N, callback: (value: Events[N]) => void): () => void;
}
