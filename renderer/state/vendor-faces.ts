import type { VendorFace } from '../../electron/ipc/contract';

/** Gives each vendor's face; one that this window has not heard of goes by its id. */
export function vendorFaces(vendors: readonly VendorFace[]): (id: string) => VendorFace {
  const faces = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  return (id) => faces.get(id) ?? { id, name: id, mark: id.slice(0, 2), hasActions: false };
}
