import { parseInstant } from '../domain/instant';
import { texts } from '../texts/language';
import type { ActionParameter } from './action';
import { condition, idProblem } from './tenduke-selector';

const words = () => texts().tenduke.parameters;

const idParameter = (own: ActionParameter['words']): ActionParameter => ({
  words: own,
  kind: 'id',
  required: true,
  check: idProblem,
});

const countProblem =
  (least: number) =>
  (value: string): string | null =>
    /^\d{1,15}$/.test(value) && Number(value) >= least ? null : words().faults.count(least);

// The time goes to the server as it was typed, so that nothing is added to what the admin wrote.
const instant = (own: ActionParameter['words']): ActionParameter => ({
  words: own,
  kind: 'instant',
  required: true,
  check: (value) => (parseInstant(value) === null ? words().faults.instant : null),
});

const choices = ['fair', 'append'] as const;

/** `organization:<id>` or `profile:<id>`: a license has one of the two owners, and a change must name the right one. */
export function ownerOf(
  value: string,
): { readonly kind: 'organization' | 'profile'; readonly id: string } | null {
  const [, kind, id = ''] = /^(organization|profile):(.*)$/s.exec(value) ?? [];
  if ((kind !== 'organization' && kind !== 'profile') || idProblem(id) !== null) return null;
  return { kind, id };
}

/** Every value that the actions of 10Duke ask for. */
export const parameters = {
  productPackage: {
    words: () => words().productPackage,
    kind: 'text',
    required: false,
    check: (value) => {
      const piece = condition('title', value);
      return piece.ok ? null : piece.problem;
    },
  },
  licensedItemCount: {
    words: () => words().licensedItemCount,
    kind: 'count',
    required: true,
    check: countProblem(1),
  },
  newItemCount: {
    words: () => words().newItemCount,
    kind: 'count',
    required: true,
    check: countProblem(0),
  },
  ownerOrganizationId: idParameter(() => words().ownerOrganizationId),
  profileId: idParameter(() => words().profileId),
  licenseId: idParameter(() => words().licenseId),
  leaseId: idParameter(() => words().leaseId),
  owner: {
    words: () => words().owner,
    kind: 'owner',
    required: true,
    check: (value) => (ownerOf(value) === null ? words().faults.owner : null),
  },
  validFrom: instant(() => words().validFrom),
  validUntil: instant(() => words().validUntil),
  maxAggregateUseTimeMs: {
    words: () => words().maxAggregateUseTimeMs,
    kind: 'milliseconds',
    required: true,
    check: countProblem(0),
  },
  incrementModel: {
    words: () => words().incrementModel,
    kind: 'choice',
    required: true,
    choices,
    check: (value) =>
      (choices as readonly string[]).includes(value) ? null : words().faults.choice(...choices),
  },
} as const satisfies Readonly<Record<string, ActionParameter>>;
