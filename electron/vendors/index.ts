import { licenseStatistics } from './license-statistics';
import { citrixCloud } from './citrix-cloud';
import { guardant } from './guardant';
import { thinfinity } from './thinfinity';
import type { Vendor } from './vendor';

/** The registry: a vendor is here, or it does not exist. */
export const vendors: readonly Vendor[] = [thinfinity, licenseStatistics, guardant, citrixCloud];

export const vendorById = (id: string): Vendor | undefined => vendors.find((vendor) => vendor.id === id);
