import type { VendorForm } from '../ipc/contract';
import type { Vendor } from '../vendors/vendor';

/** A vendor's description as a form: labels and help of its settings and secrets, no schema. */
export const vendorForm = (vendor: Vendor): VendorForm => ({
  vendor: vendor.id,
  name: vendor.name,
  mark: vendor.mark,
  settings: Object.entries(vendor.settings).map(([name, { words, kind, required, isUsual, choices }]) => ({
    name,
    ...words(),
    kind,
    isRequired: required,
    ...(isUsual === undefined ? {} : { isUsual }),
    choices: choices ?? [],
  })),
  secrets: Object.entries(vendor.secrets).map(([name, { words, required }]) => ({
    name,
    ...words(),
    kind: 'secret',
    isRequired: required,
    choices: [],
  })),
  defaultPollSeconds: vendor.defaultPollSeconds,
  minimumPollSeconds: vendor.minimumPollSeconds,
});
