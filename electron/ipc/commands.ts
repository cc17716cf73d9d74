import { z } from 'zod';
import { actionPermissionSchema, actionWishSchema } from '../domain/action-offer';
import { connectionDraftSchema } from '../domain/connection-draft';
import { noticeSettingsSchema } from '../domain/notice-settings';
import { preferencesChangeSchema } from '../domain/preferences-schema';
import { ruleSchema } from '../domain/rule';
import { copiedTableSchema, savedTableSchema } from '../domain/saved-table';
import { secretChoices } from '../domain/secret-store';
import { writingDraftSchema } from '../domain/writing-credential';
import { snoozeSpans, snoozeTargetSchema } from '../domain/snooze';
import { pageNameSchema } from '../domain/window-place';
import { windowReportSchema } from '../domain/window-report';

const nothing = z.undefined();
const connectionId = z.string().min(1).max(200);
const alertId = z.string().min(1).max(1000);
const poolPlace = z.strictObject({ connectionId, poolKey: z.string().min(1).max(1000) });
export const placePages = ['alerts', 'connections', 'settings'] as const;

/** Every command a window may send, with the shape of its arguments. None of them returns a secret. */
export const commandArguments = {
  /** The board as it is now; answers `Board` as one JSON text (objects cost ten times as much to pass). */
  'board.read': nothing,
  /** What is to come and what was, beside the board; answers `OverviewFacts`. */
  'overview.read': nothing,
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
  /** What this user prefers; members that are not named stay as they are. Answers `SaveAnswer`. */
  'preferences.save': preferencesChangeSchema,
  /** How the program starts and is called; answers `GeneralFacts`. */
  'general.read': nothing,
  /** Has the system start the program at login, or no more. */
  'login.set': z.strictObject({ isOn: z.boolean() }),
  'program.restart': nothing,
  /** The way to each server now, and who is trusted there. */
  'network.read': nothing,
  'paces.read': nothing,
  'storage.read': nothing,
  /** Opens a folder of the program's own in the file manager. */
  'folder.show': z.strictObject({ folder: z.enum(['profile', 'logs']) }),
  'about.read': nothing,
  /** The management window shows this page: it opens with it the next time. */
  'window.page': z.strictObject({ page: pageNameSchema }),
  /** Asks where to, and writes a table as CSV; answers `ImportAnswer`. */
  'table.save': savedTableSchema,
  /** Puts rows of a table on the clipboard, with tabs between the cells. */
  'table.copy': copiedTableSchema,
  /** What each connection has for the page of reports; answers `ReportSource[]`. */
  'reports.sources': nothing,
  /** Asks where to, and fetches a report there; `report.progress` tells how far it is. One before it is stopped. */
  'reports.save': windowReportSchema,
  'reports.stop': nothing,
  /** The months before, read from the vendor now. */
  'reports.history': z.strictObject({ connectionId }),
  /** Asks where to, and prints what this window shows as PDF. */
  'view.print': z.strictObject({ name: z.string().min(1).max(100) }),
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
  /** What a second credential for writing may be, and what is kept of it; null where there can be none. */
  'writing.view': z.strictObject({ connectionId }),
  /** Shows a second credential to the server by a read; nothing is kept. */
  'writing.test': writingDraftSchema,
  /** Keeps a second credential in the place of the one before; without secrets there is none any more. */
  'writing.save': writingDraftSchema,
  'actions.permit': z.strictObject({ connectionId, permission: actionPermissionSchema }),
  /** Checks an action and shows its exact requests; nothing is sent. */
  'actions.preview': actionWishSchema,
  /** Sends what was shown under this token, once. */
  'actions.perform': z.strictObject({ token: z.string().max(100), why: z.string().max(2000) }),
  /** The action log with the check of its chain; answers `ActionLogView` as one JSON text. */
  'actions.log': nothing,
  /** Asks where to, and copies the action log as it is, to be verified elsewhere; answers `ImportAnswer`. */
  'actions.exportLog': nothing,
  /** Starts again on the simulated vendors, or on the user's own connections. */
  'demo.switch': z.strictObject({ isDemo: z.boolean() }),
  /** Where secrets are to be kept; what weakens them is asked for once more, in a dialog of main's. */
  'secrets.choose': z.strictObject({ choice: z.enum(secretChoices) }),
} as const;

/** Commands that carry a whole table; the others are small. */
export const largeCommands: ReadonlySet<CommandName> = new Set(['table.save', 'table.copy']);

/** The pages that a vendor's definition names. */
export type LinkName = CommandArguments<'link.open'>['link'];

export type CommandName = keyof typeof commandArguments;
export type CommandArguments<N extends CommandName> = z.infer<(typeof commandArguments)[N]>;

/** A pool that a window is to show. */
export type PoolPlace = z.infer<typeof poolPlace>;
