/** Single values by name; those of parts under names with dots (`userLicenseUsage.releasedCount`). What is not there is left out. */
export function flatDetails(value: object, prefix = ''): Record<string, string | number | boolean | null> {
  const details: Record<string, string | number | boolean | null> = {};
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (inner === undefined) continue;
    if (typeof inner === 'object' && inner !== null)
      Object.assign(details, flatDetails(inner, `${prefix}${name}.`));
    else details[prefix + name] = inner as string | number | boolean | null;
  }
  return details;
}
