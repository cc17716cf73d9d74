import type { Model } from './tenduke-model';
import { type Node, follow } from './tenduke-objects';
import type { Step } from './tenduke-grammar';

/*
 * No body of a graph read is public. `sdk2` is the form that the vendor documents for writing, `flat` the compact form
 * of which only the name is documented: both are as this project assumes them.
 */
export type BodyForm = 'sdk2' | 'flat';

const packages: Readonly<Record<string, string>> = { Profile: 'identity', Organization: 'identity' };

const qualified = (type: string): string =>
  `com.tenduke.sdk2.objectmodel.${packages[type] ?? 'entitlement'}.${type}`;

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function ownFields(node: Node): Record<string, unknown> {
  switch (node.type) {
    case 'License': {
      const { id, validFrom, validUntil, seats, maxAggregateUseTime } = node.of;
      return { id, validFrom, validUntil, licensedItemCount: seats, maxAggregateUseTime };
    }
    case 'LicenseProfileAssignment':
      return { id: node.of.id, reservationType: node.of.reservationType };
    case 'LicenseProfileAssignmentConsumption': {
      const { id, leaseId, fromMs, untilMs } = node.of;
      return { id, leaseId, validFrom: iso(fromMs), validUntil: iso(untilMs) };
    }
    case 'Entitlement':
      return { id: node.of.id };
    case 'Organization':
    case 'LicensedItem':
    case 'Profile':
      return { ...node.of };
  }
}

/** The fields that `@field` can project. */
export const fieldOf = (node: Node, field: string): unknown => ownFields(node)[field];

const key = ({ way, name, collection }: Step): string => `${way}/${name}:${collection ?? ''}`;

/** Chains that begin with the same step, together: that step and how each goes on. */
function branches(chains: readonly (readonly Step[])[]): { step: Step; rest: (readonly Step[])[] }[] {
  const found = new Map<string, { step: Step; rest: (readonly Step[])[] }>();
  for (const [step, ...rest] of chains) {
    if (step === undefined) continue;
    const branch = found.get(key(step)) ?? { step, rest: [] };
    if (rest.length > 0) branch.rest.push(rest);
    found.set(key(step), branch);
  }
  return [...found.values()];
}

const flatNames: Readonly<Record<string, string>> = {
  LicensedItem: 'licensedItem',
  LicenseProfileAssignment: 'assignments',
  LicenseProfileAssignmentConsumption: 'consumptions',
  Profile: 'profile',
};

/** An object with the related ones that the tail asks for. */
export function bodyOf(
  model: Model,
  node: Node,
  tail: readonly (readonly Step[])[],
  form: BodyForm,
): Record<string, unknown> {
  const related = branches(tail).map(({ step, rest }) => ({
    type: step.collection ?? step.name,
    isMany: step.collection !== null || step.way === 'OneToMany',
    list: follow(model, node, step).map((one) => bodyOf(model, one, rest, form)),
  }));
  if (form === 'flat') {
    const inline = related.map(({ type, isMany, list }) => [
      flatNames[type] ?? type,
      isMany ? list : (list[0] ?? null),
    ]);
    return { ...ownFields(node), ...Object.fromEntries(inline) };
  }
  const relations = related.map(({ type, isMany, list }) => ({
    rel_Relation: {
      __objType: 'ObjectRelation',
      multiplicity: isMany ? 'ONE_TO_MANY' : 'MANY_TO_ONE',
      relatedObjectType: qualified(type),
    },
    rel_RelatedObjectList: { __objType: 'RelatedObjectList', rel_RelatedObjects: list },
  }));
  const nested = tail.length === 0 ? {} : { rel_Relations: relations };
  return { __objType: qualified(node.type), ...ownFields(node), ...nested };
}
