import type { Detail } from './pool';

/** Single values by name; those of parts under names with dots (`userLicenseUsage.releasedCount`). What is not there is left out. */
export function flatDetails(value: object, prefix = ''): Record<string, Detail> {
  const details: Record<string, Detail> = {};
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (typeof inner === 'object' && inner !== null)
      Object.assign(details, flatDetails(inner, `${prefix}${name}.`));
    else if (inner !== undefined) details[prefix + name] = inner as Detail;
  }
  return details;
}
