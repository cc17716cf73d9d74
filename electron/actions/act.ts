import type { ActionEnding, ActionIntent } from '../domain/action-record';
import type { Instant } from '../domain/instant';
import type { ActionLog } from '../storage/action-log';
import type { ActionPlan } from '../vendors/action';
import { type ActionWire, perform } from './perform';

export interface Act {
  readonly plan: ActionPlan;
  readonly wire: ActionWire;
  readonly intent: ActionIntent;
  readonly now: () => Instant;
  /** Null where nothing may be written. */
  readonly log: ActionLog | null;
}

/** `unlogged`: it was not even begun, since the log could not take it. */
export type Acted =
  | { readonly kind: 'unlogged' }
  | {
      readonly kind: 'ended';
      readonly ending: ActionEnding;
      readonly auditId: string | null;
      /** Whether the log has the entry; if not, what was noted before sending is still there. */
      readonly isLogged: boolean;
    };

async function noted(log: ActionLog, intent: ActionIntent): Promise<string | null> {
  try {
    return await log.begin(intent);
  } catch {
    // A full or read-only disk: the caller says so, and nothing is sent.
    return null;
  }
}

async function entered(
  log: ActionLog,
  auditId: string,
  intent: ActionIntent,
  ending: ActionEnding,
): Promise<boolean> {
  try {
    await log.end(auditId, intent, ending);
    return true;
  } catch {
    // It was sent already, so the outcome must still be told.
    return false;
  }
}

/** Performs an action between two notes in the log, so that none is ever sent without a trace. */
export async function act({ plan, wire, intent, now, log }: Act): Promise<Acted> {
  if (log === null) {
    const ending = await perform(plan, wire, now);
    return { kind: 'ended', ending, auditId: null, isLogged: true };
  }
  const auditId = await noted(log, intent);
  if (auditId === null) return { kind: 'unlogged' };
  const ending = await perform(plan, wire, now);
  return { kind: 'ended', ending, auditId, isLogged: await entered(log, auditId, intent, ending) };
}
