import type { VendorForm } from '../ipc/contract';
import type { Vendor } from '../vendors/vendor';

/** A vendor's description as a form: labels and help of its settings and secrets, no schema. */
export const vendorForm = (vendor: Vendor): VendorForm => ({
  vendor: vendor.id,
  name: vendor.name,
  mark: vendor.mark,
  settings: Object.entries(vendor.settings).map(([name, { label, kind, help, required, choices }]) => ({
    name,
    label,
    kind,
    help,
    isRequired: required,
    choices: choices ?? [],
  })),
  secrets: Object.entries(vendor.secrets).map(([name, { label, help, required }]) => ({
    name,
    label,
    kind: 'secret',
    help,
    isRequired: required,
    choices: [],
  })),
  defaultPollSeconds: vendor.defaultPollSeconds,
  minimumPollSeconds: vendor.minimumPollSeconds,
});
