import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Values that vendors really send in the wrong place, and some that nobody should. */
const oddValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    ' ',
    '0',
    '-1',
    '12',
    'N/A',
    '2023-02-30T00:00:00Z',
    '0001-01-01T00:00:00',
    true,
    false,
    [],
    {},
  ),
  fc.constantFrom<Json>(
    0,
    -0,
    -1,
    1,
    2,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '14314416473658448602',
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
);

interface Mutation {
  /** Which of the places in the body, counted round and round. */
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'double';
  readonly value: Json;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  // Without bias, or nearly all faults would lie at the first places.
  place: fc.noBias(fc.nat(999_999)),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'double'),
  value: oddValue,
});

interface Place {
  readonly parent: Json[] | { [name: string]: Json };
  readonly name: string;
}

function places(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [{ parent: value, name }, ...places(inner)]);
}

function apply(body: Json, { place, kind, value }: Mutation): void {
  const all = places(body);
  const at = all[place % all.length];
  if (at === undefined) return;
  const { parent, name } = at;
  if (Array.isArray(parent)) {
    const index = Number(name);
    if (kind === 'replace') parent[index] = value;
    else if (kind === 'remove') parent.splice(index, 1);
    else parent.push(structuredClone(parent[index] ?? null));
    return;
  }
  if (kind === 'remove') delete parent[name];
  else parent[name] = value;
}

/** Bodies like the sample with up to four faults, and bodies that are nothing like it. */
export const brokenBodies = (sample: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.array(mutation, { minLength: 1, maxLength: 4 }).map((mutations) => {
        const body = structuredClone(sample) as Json;
        for (const one of mutations) apply(body, one);
        return body;
      }),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
