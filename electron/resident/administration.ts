import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import { createActionDesk } from '../actions/action-desk';
import { wireOf } from '../actions/prepare';
import { whoActs } from '../actions/who';
import type { Demo } from '../demo/demo';
import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Secrets } from '../domain/secret';
import { writingPlace } from '../domain/writing-credential';
import type { Instant } from '../domain/instant';
import type { ActionCounter } from '../ipc/handlers';
import { openForActions } from '../polling/open-for-actions';
import type { PollingParts } from '../polling/polling';
import { type Sessions, createSessions } from '../polling/sessions';
import { type ConnectionSetup, createConnectionSetup } from '../setup/connection-setup';
import { testConnection } from '../setup/connection-test';
import { exportLog } from '../shell/export-log';
import { type WritingSetup, createWritingSetup } from '../setup/writing-setup';
import type { Log } from '../shell/log';
import { systemProxy } from '../shell/proxy-settings';
import { readActionEntries, viewActionLog } from '../storage/action-entries';
import { actionLogName, openActionLog } from '../storage/action-log';
import type { Stores } from '../storage/stores';
import { vendorById } from '../vendors';

export interface AdministrationParts {
  readonly stores: Stores;
  /** The profile's folder. */
  readonly directory: string;
  readonly demo: Demo | null;
  readonly now: () => Instant;
  readonly log: Log;
  readonly openSecrets: PollingParts['openSecrets'];
  /** Keeps the popup where it is while a dialog is open. */
  readonly holdPopup: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether vendors are to be asked who holds seats. */
  readonly wantHolders: () => boolean;
  /** The second credential, for actions only. */
  readonly openWriting: (connection: Connection) => Promise<Result<Secrets>>;
  /** A connection, its secret or its seats are other ones now. */
  readonly onChanged: (connectionId: string) => void;
}

// Whoever tries a form, or sends an action, waits for it.
const requestTimeoutMs = 20_000;

const wire = () => ({
  userAgent: `Seatwatch/${app.getVersion()}`,
  resolveProxy: systemProxy(app),
  timeoutMs: requestTimeoutMs,
});

function createSetup({ stores, now, log, wantHolders, onChanged }: AdministrationParts): ConnectionSetup {
  const { settings, vault } = stores;
  const onBug = (error: unknown, { vendor }: Connection) => log.error(`a test of ${vendor} threw`, error);
  const parts = { ...wire(), vendorById, now, wantHolders, onBug };
  return createConnectionSetup({
    vendorById,
    connections: () => settings.settings().connections,
    isWritable: () => settings.putConnections([]),
    put: (connection) => settings.putConnections([connection]),
    drop: (id) => settings.dropConnection(id),
    vault,
    read: (connection, secrets, signal) => testConnection(parts, connection, secrets, signal),
    onChanged,
  });
}

function createWriting({ stores, demo, now, openSecrets, onChanged }: AdministrationParts): WritingSetup {
  const { settings, vault } = stores;
  const setup = createWritingSetup({
    vendorById,
    connections: () => settings.settings().connections,
    vault,
    wire: () => ({ ...createSessions({ ...wire(), now }), vendorById, openSecrets }),
    onChanged,
  });
  // The simulated vendors know one credential.
  return {
    view: (id) => (demo === null ? setup.view(id) : null),
    test: (draft) => setup.test(draft),
    save: (draft) => setup.save(draft),
  };
}

function createActions(parts: AdministrationParts, sessions: Sessions): ActionCounter {
  const { stores, directory, demo, openSecrets, now, onChanged } = parts;
  const openWriting = demo === null ? parts.openWriting : () => Promise.resolve(success({}));
  const file = path.join(directory, actionLogName);
  const today = () => new Date(now()).toDateString();
  const desk = createActionDesk({
    vendorById,
    connections: () => demo?.connections ?? stores.settings.settings().connections,
    permission: (id) => stores.settings.settings().actionPermissions?.[id],
    putPermission: (id, permission) => stores.settings.permitActions(id, permission),
    open: async (connection, actions) => {
      const opening = { vendorById, openSecrets, openWriting, ...sessions };
      const opened = await openForActions(opening, connection);
      return opened.ok ? success(wireOf(actions, opened.value)) : opened;
    },
    log: () => openActionLog(directory, () => Date.parse(now())),
    sentToday: (id) =>
      readActionEntries(file).filter(
        ({ connection, at, unsent }) =>
          connection.id === id && unsent === undefined && new Date(at).toDateString() === today(),
      ).length,
    newToken: randomUUID,
    whoActs,
    now,
    onActed: (id) => onChanged(id),
  });
  return {
    offer: (id) => desk.offer(id),
    preview: (wish) => desk.preview(wish),
    perform: (token, why) => desk.perform(token, why),
    permit: (id, permission) => {
      const message = desk.permit(id, permission);
      return { isSaved: message === null, message };
    },
    log: () => viewActionLog(file),
    exportLog: () => parts.holdPopup(() => exportLog(directory, () => Date.parse(now()))),
  };
}

/** What an admin may set up and do from the windows, composed. */
export function createAdministration(parts: AdministrationParts) {
  const sessions = createSessions({ ...wire(), now: parts.now });
  const changing: AdministrationParts = {
    ...parts,
    onChanged: (id) => {
      // A token that was got with another secret must not be sent any more.
      sessions.end(id);
      sessions.end(writingPlace(id));
      parts.onChanged(id);
    },
  };
  return {
    setup: createSetup(changing),
    writing: createWriting(changing),
    actions: createActions(parts, sessions),
  };
}
