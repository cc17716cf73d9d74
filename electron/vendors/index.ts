import { licenseStatistics } from './license-statistics';
import { citrixCloud } from './citrix-cloud';
import { guardant } from './guardant';
import { tenduke } from './tenduke';
import { thinfinity } from './thinfinity';
import type { Vendor } from './vendor';

/** The registry: a vendor is here, or it does not exist. */
export const vendors: readonly Vendor[] = [thinfinity, licenseStatistics, tenduke, guardant, citrixCloud];

export const vendorById = (id: string): Vendor | undefined => vendors.find((vendor) => vendor.id === id);
