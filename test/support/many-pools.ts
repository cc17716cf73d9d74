import type { ConnectionState, Snapshot } from '../../electron/domain/snapshot';
import { aBoardPool, aState, ten } from './builders';

const products = ['CATIA V5', 'Draftline Studio', 'Meshwright', 'Terrakontur', 'Flowbench', 'Lattice Mesh'];
const vendors = ['thinfinity', 'license-statistics', 'tenduke', 'guardant', 'citrix-cloud'];
const poolsEach = 100;

/** A connection with a hundred pools; another `turn` has other seats of all of them taken. */
export function aLargeConnection(index: number, turn = 0): ConnectionState {
  const pools = Array.from({ length: poolsEach }, (_, at) => {
    const total = 10 + ((index * 7 + at * 13) % 190);
    const used = (index * 31 + at * 17 + turn * 11) % (total + 1);
    return aBoardPool({
      key: `pool-${at}`,
      product: `${products[(index + at) % products.length] ?? ''} ${at}`,
      feature: `module_${(at * 37) % 91}`,
      server: `lic-${String(index).padStart(3, '0')}`,
      used,
      total,
      reserved: at % 9 === 0 ? 2 : null,
      levelSince: ten,
    });
  });
  return aState({
    id: `connection-${index}`,
    name: `Site ${index}`,
    vendor: vendors[index % vendors.length] ?? '',
    pools,
  });
}

/** Two hundred connections with a hundred pools each, unless fewer are asked for. */
export const aLargeBoard = (connections = 200): Snapshot => ({
  revision: 1,
  connections: Array.from({ length: connections }, (_, index) => aLargeConnection(index)),
});
