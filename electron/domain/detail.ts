type Single = string | number | boolean | null;

function collect(value: object, prefix: string, into: Record<string, Single>): void {
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === 'object' && inner !== null) collect(inner, `${prefix}${name}.`, into);
    else if (inner !== undefined) into[prefix + name] = inner as Single;
  }
}

/** Single values by name; those of parts under names with dots (`userLicenseUsage.releasedCount`). What is not there is left out. */
export function flatDetails(value: object): Record<string, Single> {
  const details: Record<string, Single> = {};
  collect(value, '', details);
  return details;
}
