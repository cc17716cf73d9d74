import { parseInstant } from '../domain/instant';
import type { ActionParameter } from './action';
import { condition, idProblem } from './tenduke-selector';

const idParameter = (label: string, help: string): ActionParameter => ({
  label,
  kind: 'id',
  help,
  required: true,
  check: idProblem,
});

const countProblem =
  (least: number) =>
  (value: string): string | null =>
    /^\d{1,15}$/.test(value) && Number(value) >= least ? null : `expected a whole number from ${least}`;

// The time goes to the server as it was typed, so that nothing is added to what the admin wrote.
const instant = (label: string, help: string): ActionParameter => ({
  label,
  kind: 'instant',
  help,
  required: true,
  check: (value) =>
    parseInstant(value) === null ? 'expected a time with its zone, such as 2026-12-31T23:59:59Z' : null,
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
    label: 'Product package',
    kind: 'text',
    help: 'Title of the product package; without it, the one of the connection’s settings.',
    required: false,
    check: (value) => {
      const piece = condition('title', value);
      return piece.ok ? null : piece.problem;
    },
  },
  licensedItemCount: {
    label: 'Licenses',
    kind: 'count',
    help: 'How many licenses to grant.',
    required: true,
    check: countProblem(1),
  },
  newItemCount: {
    label: 'Licenses',
    kind: 'count',
    help: 'The new number of licenses.',
    required: true,
    check: countProblem(0),
  },
  ownerOrganizationId: idParameter('Organization ID', 'The organization that gets the licenses.'),
  profileId: idParameter('Profile ID', 'The user’s id in 10Duke.'),
  licenseId: idParameter('License ID', 'The id of the license: the key of its pool.'),
  leaseId: idParameter(
    'Lease ID',
    'The lease (AssignmentConsumptionId, jti) as the list of holders shows it.',
  ),
  owner: {
    label: 'Owner',
    kind: 'owner',
    help: 'organization:ID or profile:ID, whoever owns the license.',
    required: true,
    check: (value) =>
      ownerOf(value) === null ? 'expected organization:ID or profile:ID with a plain id' : null,
  },
  validFrom: instant('Valid from', 'The first moment of the license, ISO 8601 with a zone.'),
  validUntil: instant('Valid until', 'The last moment of the license, ISO 8601 with a zone.'),
  maxAggregateUseTimeMs: {
    label: 'Most use time',
    kind: 'milliseconds',
    help: 'The new limit of the aggregate use time, in milliseconds.',
    required: true,
    check: countProblem(0),
  },
  incrementModel: {
    label: 'Increment model',
    kind: 'choice',
    help: 'How the new limit meets time already used: fair or append.',
    required: true,
    choices,
    check: (value) =>
      (choices as readonly string[]).includes(value) ? null : `expected ${choices.join(' or ')}`,
  },
} as const satisfies Readonly<Record<string, ActionParameter>>;
