import type { Assignment, Consumption, License, Model, Organization, Profile } from './tenduke-model';
import { BadSelector, type Selector, type Step } from './tenduke-grammar';

/** An object of the graph, by its type, with what it is. */
export type Node =
  | { readonly type: 'Organization'; readonly of: Organization }
  | { readonly type: 'Entitlement'; readonly of: { readonly id: string; readonly ownerId: string } }
  | { readonly type: 'License'; readonly of: License }
  | { readonly type: 'LicensedItem'; readonly of: License['item'] }
  | { readonly type: 'LicenseProfileAssignment'; readonly of: Assignment }
  | { readonly type: 'LicenseProfileAssignmentConsumption'; readonly of: Consumption }
  | { readonly type: 'Profile'; readonly of: Profile };

type NodeType = Node['type'];

/** Which types lead to which, and by what kind of relation. A selector that takes another way is refused. */
const ways: Readonly<Record<string, 'OneToMany' | 'ManyToOne'>> = {
  'Organization>Entitlement': 'OneToMany',
  // Inferred, from the two owners that a license may have.
  'Profile>Entitlement': 'OneToMany',
  'Entitlement>License': 'OneToMany',
  'License>LicensedItem': 'ManyToOne',
  'License>LicenseProfileAssignment': 'OneToMany',
  'Profile>LicenseProfileAssignment': 'OneToMany',
  'LicenseProfileAssignment>Profile': 'ManyToOne',
  'LicenseProfileAssignment>LicenseProfileAssignmentConsumption': 'OneToMany',
};

/** What may stand in a selector without `~OneToMany` or `~ManyToOne`: the document's own queries do so. */
const direct: ReadonlySet<string> = new Set([
  'License>LicenseProfileAssignment',
  'Profile>LicenseProfileAssignment',
  'LicenseProfileAssignment>Profile',
]);

const collections: Readonly<Record<string, string>> = {
  Assignment: 'LicenseProfileAssignment',
  Consumption: 'LicenseProfileAssignmentConsumption',
};

function typeOf({ name, collection }: Step): NodeType {
  const type = collection ?? name;
  const isKnown = Object.keys(ways).some((way) => way.split('>').includes(type));
  if (!isKnown || (collection !== null && collections[name] !== collection))
    throw new BadSelector(`no object type ${type}`);
  return type as NodeType;
}

function followed({ licenses, profiles }: Model, from: Node, to: NodeType): Node[] {
  switch (from.type) {
    case 'Organization':
    case 'Profile':
      return to === 'Entitlement'
        ? [{ type: 'Entitlement', of: { id: `entitlement-${from.of.id}`, ownerId: from.of.id } }]
        : licenses.flatMap(({ assignments }) =>
            assignments
              .filter(({ profileId }) => profileId === from.of.id)
              .map((of): Node => ({ type: 'LicenseProfileAssignment', of })),
          );
    case 'Entitlement':
      return licenses
        .filter(({ owner }) => owner.id === from.of.ownerId)
        .map((of): Node => ({ type: 'License', of }));
    case 'License':
      return to === 'LicensedItem'
        ? [{ type: 'LicensedItem', of: from.of.item }]
        : from.of.assignments.map((of): Node => ({ type: 'LicenseProfileAssignment', of }));
    case 'LicenseProfileAssignment':
      return to === 'Profile'
        ? profiles.filter(({ id }) => id === from.of.profileId).map((of): Node => ({ type: 'Profile', of }))
        : from.of.consumptions.map((of): Node => ({ type: 'LicenseProfileAssignmentConsumption', of }));
    default:
      return [];
  }
}

const matches = (node: Node, { condition }: Step): boolean =>
  condition === null ||
  String((node.of as unknown as Record<string, unknown>)[condition.field]) === condition.value;

/** One step further; refused where the relation is not the one that leads there. */
export function follow(model: Model, from: Node, step: Step): Node[] {
  const to = typeOf(step);
  const way = `${from.type}>${to}`;
  const isRight = step.way === 'direct' ? direct.has(way) : ways[way] === step.way;
  if (!isRight) throw new BadSelector(`no such way: ${way}`);
  return followed(model, from, to).filter((node) => matches(node, step));
}

function roots({ organizations, licenses, profiles }: Model, step: Step): Node[] {
  if (step.way !== 'direct' || step.collection !== null) throw new BadSelector('the first part is no object');
  const all: Readonly<Record<string, () => Node[]>> = {
    Organization: () => organizations.map((of) => ({ type: 'Organization', of })),
    License: () => licenses.map((of) => ({ type: 'License', of })),
    Profile: () => profiles.map((of) => ({ type: 'Profile', of })),
  };
  const found = Object.hasOwn(all, step.name) ? all[step.name] : undefined;
  if (found === undefined) throw new BadSelector(`no objects ${step.name}`);
  return found().filter((node) => matches(node, step));
}

/** Type by type, so that a wrong way is refused even where nothing is found on it. */
function checkWays(steps: readonly Step[]): void {
  steps.slice(1).forEach((step, index) => {
    const before = steps[index];
    if (before === undefined) return;
    const way = `${typeOf(before)}>${typeOf(step)}`;
    if (!(step.way === 'direct' ? direct.has(way) : ways[way] === step.way))
      throw new BadSelector(`no such way: ${way}`);
  });
}

/** The objects that a selector means, each once, before paging. */
export function select(model: Model, { steps, tail }: Selector): Node[] {
  const [first, ...rest] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return [];
  checkWays(steps);
  for (const chain of tail) checkWays([last, ...chain]);
  const found = rest.reduce(
    (nodes, step) => nodes.flatMap((node) => follow(model, node, step)),
    roots(model, first),
  );
  const seen = new Set<unknown>();
  return found.filter(({ of }) => !seen.has(of) && seen.add(of));
}
