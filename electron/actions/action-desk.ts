import {
  type ActionAnswer,
  type ActionForm,
  type ActionOffer,
  type ActionPermission,
  type ActionPreview,
  type ActionWish,
  noPermission,
} from '../domain/action-offer';
import type { ActionIntent } from '../domain/action-record';
import type { Connection } from '../domain/connection';
import type { Result } from '../domain/failure';
import { type Instant, addMs } from '../domain/instant';
import type { ActionLog } from '../storage/action-log';
import { texts } from '../texts/language';
import type { Vendor } from '../vendors/vendor';
import { act } from './act';
import type { ActionWire } from './perform';
import { type OfferedActions, type PreparedAction, prepareAction } from './prepare';
import { previewRequests, requestText } from './preview';

/** Actions from the window: offered where they are switched on, shown, sent once for one token, logged. */
export interface ActionDesk {
  offer(connectionId: string): ActionOffer;
  /** Why it could not be kept; null where it was. A connection that comes later must not find itself switched on. */
  permit(connectionId: string, permission: ActionPermission): string | null;
  preview(wish: ActionWish): ActionPreview;
  perform(token: string, why: string): Promise<ActionAnswer>;
}

export interface ActionDeskParts {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly connections: () => readonly Connection[];
  readonly permission: (connectionId: string) => ActionPermission | undefined;
  /** False where the disk refused. */
  readonly putPermission: (connectionId: string, permission: ActionPermission) => boolean;
  /** Opens the connection with the credential for writing, and gives its way to the wire. */
  readonly open: (connection: Connection, actions: OfferedActions) => Promise<Result<ActionWire>>;
  readonly log: () => ActionLog;
  readonly sentToday: (connectionId: string) => number;
  readonly newToken: () => string;
  readonly whoActs: () => ActionIntent['who'];
  readonly now: () => Instant;
  /** Something changed at the vendor, or may have. */
  readonly onActed: (connectionId: string) => void;
}

// Who looks at a page for longer looks at an old state.
const tokenLifeMs = 10 * 60_000;

interface Waiting {
  readonly prepared: PreparedAction;
  readonly action: string;
  readonly until: Instant;
}

const refused = (message: string) => ({ kind: 'refused', message }) as const;

function formsOf({ offered }: OfferedActions): readonly ActionForm[] {
  return Object.entries(offered).map(([action, { words, isRepeatable, parameters }]) => ({
    action,
    ...words(),
    isRepeatable,
    fields: Object.entries(parameters).map(([name, { words: own, kind, required, choices }]) => ({
      name,
      ...own(),
      kind,
      isRequired: required,
      choices: choices ?? [],
    })),
  }));
}

class Desk implements ActionDesk {
  readonly #parts: ActionDeskParts;
  readonly #waiting = new Map<string, Waiting>();
  /** Connections of actions that are on their way, by token: the log does not count these yet. */
  readonly #sending = new Map<string, string>();

  constructor(parts: ActionDeskParts) {
    this.#parts = parts;
  }

  #connection(id: string): Connection | undefined {
    return this.#parts.connections().find((connection) => connection.id === id);
  }

  offer(connectionId: string): ActionOffer {
    const connection = this.#connection(connectionId);
    const vendor = connection === undefined ? undefined : this.#parts.vendorById(connection.vendor);
    if (vendor?.actions === undefined)
      return { kind: 'none', message: texts().actions.offer.none(vendor?.name ?? null) };
    return {
      kind: 'offered',
      permission: this.#parts.permission(connectionId) ?? noPermission,
      actions: formsOf(vendor.actions),
      doneToday: this.#parts.sentToday(connectionId),
    };
  }

  permit(connectionId: string, permission: ActionPermission): string | null {
    if (this.#connection(connectionId) === undefined) return texts().actions.offer.removed;
    const offer = this.offer(connectionId);
    if (offer.kind === 'none') return offer.message;
    return this.#parts.putPermission(connectionId, permission) ? null : texts().settings.notSaved;
  }

  #doneOrSending(connectionId: string): number {
    const sending = [...this.#sending.values()].filter((id) => id === connectionId).length;
    return this.#parts.sentToday(connectionId) + sending;
  }

  /** Why an action may not be done now; null where it may. */
  #refusal(connectionId: string, action: string): string | null {
    const { isOn, allowed, dailyCap } = this.#parts.permission(connectionId) ?? noPermission;
    const said = texts().actions.offer;
    if (!isOn) return said.off;
    if (allowed !== null && !allowed.includes(action)) return said.notAllowed;
    if (dailyCap !== null && this.#doneOrSending(connectionId) >= dailyCap) return said.capReached(dailyCap);
    return null;
  }

  preview({ connectionId, action, parameters }: ActionWish): ActionPreview {
    const connection = this.#connection(connectionId);
    if (connection === undefined) return refused(texts().actions.offer.removed);
    const refusal = this.#refusal(connectionId, action);
    if (refusal !== null) return refused(refusal);
    const given = Object.entries(parameters)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== '');
    const prepared = prepareAction({ connection, action, parameters: given }, this.#parts.vendorById);
    if (!prepared.ok) return { kind: 'faulty', parameter: prepared.parameter, problem: prepared.problem };
    const { plan, action: described } = prepared.value;
    const token = this.#parts.newToken();
    this.#forgetOld();
    this.#waiting.set(token, {
      prepared: prepared.value,
      action,
      until: addMs(this.#parts.now(), tokenLifeMs),
    });
    return {
      kind: 'ready',
      token,
      requests: previewRequests(plan).map(requestText),
      note: plan.list === null ? null : texts().actions.offer.eachListed,
      ...described.words(),
    };
  }

  #forgetOld(): void {
    const now = this.#parts.now();
    for (const [token, { until }] of this.#waiting) if (until < now) this.#waiting.delete(token);
  }

  async perform(token: string, why: string): Promise<ActionAnswer> {
    this.#forgetOld();
    const waiting = this.#waiting.get(token);
    // Taken before anything else: a second press finds nothing to send.
    this.#waiting.delete(token);
    const said = texts().actions.offer;
    if (waiting === undefined) return refused(said.tooOld);
    const { id } = waiting.prepared.connection;
    const refusal = this.#refusal(id, waiting.action);
    if (refusal !== null) return refused(said.notSent(refusal));
    this.#sending.set(token, id);
    try {
      return await this.#send(waiting, why);
    } finally {
      this.#sending.delete(token);
    }
  }

  async #send({ prepared, action }: Waiting, why: string): Promise<ActionAnswer> {
    const said = texts().actions.offer;
    const { connection, actions, plan, parameters } = prepared;
    const wire = await this.#parts.open(connection, actions);
    if (!wire.ok) return refused(said.notSent(wire.failure.message));
    const { id, name, vendor } = connection;
    const intent: ActionIntent = {
      at: this.#parts.now(),
      who: this.#parts.whoActs(),
      connection: { id, name, vendor },
      action,
      parameters,
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    };
    const acted = await act({ plan, wire: wire.value, intent, now: this.#parts.now, log: this.#parts.log() });
    if (acted.kind === 'unlogged') return refused(said.unlogged);
    this.#parts.onActed(id);
    return acted;
  }
}

export const createActionDesk = (parts: ActionDeskParts): ActionDesk => new Desk(parts);
