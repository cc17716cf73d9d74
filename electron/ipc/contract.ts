import { z } from 'zod';
import {
  type ConnectionView,
  type SetupAnswer,
  type TestAnswer,
  connectionDraftSchema,
} from '../domain/connection-draft';
import {
  type ActionAnswer,
  type ActionOffer,
  type ActionPreview,
  actionPermissionSchema,
  actionWishSchema,
} from '../domain/action-offer';
import type { Reader } from '../domain/format';
import type { Inbox } from '../domain/inbox';
import { type NoticeSettings, noticeSettingsSchema } from '../domain/notice-settings';
import { type Rule, ruleSchema } from '../domain/rule';
import { type SecretStore, secretChoices } from '../domain/secret-store';
import type { Network } from '../domain/network';
import type { ConnectionState, Snapshot } from '../domain/snapshot';
import { type Snooze, snoozeSpans, snoozeTargetSchema } from '../domain/snooze';

/** The two channels; everything that passes them is described below. */
export const commandChannel = 'seatwatch:command';
export const eventChannel = 'seatwatch:event';

const nothing = z.undefined();
const connectionId = z.string().min(1).max(200);
const alertId = z.string().min(1).max(1000);
const poolPlace = z.strictObject({ connectionId, poolKey: z.string().min(1).max(1000) });
const placePages = ['alerts', 'connections', 'settings'] as const;

/** Every command a window may send, with the shape of its arguments. None of them returns a secret. */
export const commandArguments = {
  /** The board as it is now; answers `Board` as one JSON text (objects cost ten times as much to pass). */
  'board.read': nothing,
  /** Polls all connections, or one, now; answers when they were asked, not when they answered. */
  'board.refresh': z.strictObject({ connectionId: connectionId.optional() }),
  'popup.hide': nothing,
  /** A pinned popup stays when it loses the focus. */
  'popup.pin': z.strictObject({ isPinned: z.boolean() }),
  /** Opens the management window, at a pool or a page if one is named. */
  'window.open': z.strictObject({
    pool: poolPlace.optional(),
    page: z.enum(placePages).optional(),
    /** On the page of alerts: the rule to show. */
    ruleId: alertId.optional(),
  }),
  /** Marks alerts of the inbox as read; all of them where none is named. */
  'alerts.read': z.strictObject({ ids: z.array(alertId).max(1000) }),
  /** The admin has seen to it: it is not told again while it lasts. */
  'alerts.acknowledge': z.strictObject({ id: alertId }),
  'alerts.snooze': z.strictObject({ target: snoozeTargetSchema, span: z.enum(snoozeSpans) }),
  'alerts.unsnooze': z.strictObject({ target: snoozeTargetSchema }),
  /** Saves a rule under its id, in the place of one that had it; answers `SaveAnswer`. */
  'rules.save': ruleSchema,
  /** Removes a rule; a default one comes back as it was made. */
  'rules.remove': z.strictObject({ id: alertId }),
  'notices.save': noticeSettingsSchema,
  /** Asks for a connections file and takes it in; answers `ImportAnswer`. */
  'connections.import': nothing,
  /** Opens a page of a vendor's maker in the browser. The window names it; the address is the vendor definition's. */
  'link.open': z.strictObject({ vendor: z.string().min(1).max(100), link: z.enum(['docs']) }),
  /** Puts what may be posted in public about this run on the clipboard. */
  'diagnostics.copy': nothing,
  /** What a form for each vendor asks for; answers `VendorForm[]`. */
  'connections.forms': nothing,
  /** A connection as its form shows it; null where it is gone. */
  'connections.view': z.strictObject({ id: connectionId }),
  /** Reads a draft once; a try that is still under way is stopped. */
  'connections.test': connectionDraftSchema,
  'connections.stopTest': nothing,
  'connections.save': connectionDraftSchema,
  'connections.remove': z.strictObject({ id: connectionId }),
  /** Asks where to, and writes the set-up without any secret. */
  'connections.export': nothing,
  'actions.offer': z.strictObject({ connectionId }),
  'actions.permit': z.strictObject({ connectionId, permission: actionPermissionSchema }),
  /** Checks an action and shows its exact requests; nothing is sent. */
  'actions.preview': actionWishSchema,
  /** Sends what was shown under this token, once. */
  'actions.perform': z.strictObject({ token: z.string().max(100), why: z.string().max(2000) }),
  /** The action log with the check of its chain; answers `ActionLogView` as one JSON text. */
  'actions.log': nothing,
  /** Starts again on the simulated vendors, or on the user's own connections. */
  'demo.switch': z.strictObject({ isDemo: z.boolean() }),
  /** Where secrets are to be kept; what weakens them is asked for once more, in a dialog of main's. */
  'secrets.choose': z.strictObject({ choice: z.enum(secretChoices) }),
} as const;

/** The pages that a vendor's definition names. */
export type LinkName = CommandArguments<'link.open'>['link'];

export type CommandName = keyof typeof commandArguments;
export type CommandArguments<N extends CommandName> = z.infer<(typeof commandArguments)[N]>;

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
  'actions.permit': SaveAnswer;
  'actions.preview': ActionPreview;
  'actions.perform': ActionAnswer;
  'actions.log': string;
  'demo.switch': undefined;
  'secrets.choose': undefined;
}

/** A pool that a window is to show. */
export type PoolPlace = z.infer<typeof poolPlace>;

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
}

/** One field of a form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'url' | 'text' | 'choice' | 'list' | 'secret';
  /** Where the admin finds the value in the vendor's console. */
  readonly help: string;
  readonly isRequired: boolean;
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
}

export type EventName = keyof Events;

/** What `preload.ts` puts into a window as `seatwatch`. */
export interface Bridge {
  send<N extends CommandName>(name: N, args: CommandArguments<N>): Promise<CommandAnswers[N]>;
  /** Calls back on each such event; returns the undo. */
  on<N extends EventName>(name: N, callback: (value: Events[N]) => void): () => void;
}
