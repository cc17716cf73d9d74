import { shell } from 'electron';
import type { LinkName } from '../ipc/contract';

/** What a vendor's definition says of pages outside. */
export interface VendorLinks {
  readonly id: string;
  readonly docs: string;
}

export interface ExternalOpenerParts {
  readonly vendors: readonly VendorLinks[];
  /** The desktop opened nothing. */
  readonly onFailed: (url: string) => void;
}

/** An address on the web, without a login or a port of its own, at a host of the list. */
export function isDocumented(address: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, port, hostname } = new URL(address);
  return protocol === 'https:' && `${username}${password}${port}` === '' && hosts.has(hostname);
}

const hostOf = ({ docs }: VendorLinks): string => (URL.canParse(docs) ? new URL(docs).hostname : '');

/** Opens a vendor's own pages in the browser. Windows name the page; they never hand over an address. */
export function createExternalOpener({ vendors, onFailed }: ExternalOpenerParts) {
  const hosts = new Set(vendors.map(hostOf).filter((host) => host !== ''));
  return async (vendorId: string, link: LinkName): Promise<void> => {
    const address = vendors.find(({ id }) => id === vendorId)?.[link];
    if (address === undefined || !isDocumented(address, hosts)) return;
    await shell.openExternal(address).catch(() => onFailed(address));
  };
}

/** Opens a folder in the desktop's file manager; false where none opens. Never for a place that a window names. */
export const openFolder = async (directory: string): Promise<boolean> =>
  (await shell.openPath(directory).catch(() => 'refused')) === '';
