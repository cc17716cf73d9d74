type Path = readonly (string | number)[];

/** A copy of a body with another value at the path; undefined takes the member away. */
export function corrupt(body: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(body))
    return body.map((item, index) => (index === first ? corrupt(item, rest, value) : item));
  if (typeof body !== 'object' || body === null)
    throw new Error(`there is no ${first} in ${JSON.stringify(body)}`);
  const { [first]: old, ...others } = body as Record<string, unknown>;
  return { ...others, [first]: corrupt(old, rest, value) };
}
