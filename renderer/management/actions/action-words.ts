import type { ActionEntry } from '../../../electron/domain/action-record';
import { number } from '../../../electron/domain/format';

const deeds: Readonly<Record<string, string>> = {
  'grant-organization-licenses': 'Grant to an organization',
  'grant-personal-licenses': 'Grant to a user',
  'change-validity': 'Change validity',
  'change-quota': 'Change seats',
  'change-use-time': 'Change most use time',
  'reserve-seat': 'Reserve a seat',
  'remove-reservation': 'Remove a reservation',
  deny: 'Deny a user',
  'remove-denial': 'Remove a denial',
  release: 'Release a lease',
  'release-user': 'Release every lease of a user',
};

const deedOf = (action: string): string =>
  (Object.hasOwn(deeds, action) ? deeds[action] : undefined) ?? action;

/** `Deny a user: mara, license-1`: what an entry of the log is about. */
export function actionWords({ action, parameters }: Pick<ActionEntry, 'action' | 'parameters'>): string {
  const values = Object.values(parameters);
  return values.length === 0 ? deedOf(action) : `${deedOf(action)}: ${values.join(', ')}`;
}

const words = { done: 'Done', refused: 'Refused', unknown: 'No answer' } as const;

/** `2 of 3 done`, `Nothing sent`. */
export function outcomeWord({
  outcome,
  results,
  unsent,
}: Pick<ActionEntry, 'outcome' | 'results' | 'unsent'>): string {
  if (unsent !== undefined) return 'Nothing sent';
  if (outcome !== 'partial') return words[outcome];
  const done = results.filter((result) => result.outcome === 'done').length;
  return `${number(done)} of ${number(results.length)} done`;
}
