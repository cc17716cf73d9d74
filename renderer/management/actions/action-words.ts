import type { ActionEntry } from '../../../electron/domain/action-record';
import { texts } from '../../../electron/texts/language';

// A newer version, or a vendor to come, may have done what this one has no words for.
function deedOf(action: string): string {
  const deeds: Readonly<Record<string, string>> = texts().actionLog.deeds;
  return (Object.hasOwn(deeds, action) ? deeds[action] : undefined) ?? action;
}

/** `Deny a user: mara, license-1`: what an entry of the log is about. */
export function actionWords({ action, parameters }: Pick<ActionEntry, 'action' | 'parameters'>): string {
  const values = Object.values(parameters);
  return values.length === 0 ? deedOf(action) : `${deedOf(action)}: ${values.join(', ')}`;
}

/** `2 of 3 done`, `Nothing sent`. */
export function outcomeWord({
  outcome,
  results,
  unsent,
}: Pick<ActionEntry, 'outcome' | 'results' | 'unsent'>): string {
  const { outcomes, nothingSent, partly } = texts().actionLog;
  if (unsent !== undefined) return nothingSent;
  if (outcome !== 'partial') return outcomes[outcome];
  return partly(results.filter((result) => result.outcome === 'done').length, results.length);
}
