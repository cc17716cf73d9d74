import { createContext } from 'svelte';
import type { Bridge } from '../../electron/ipc/contract';
import { ViewPrint } from '../state/view-print.svelte';
import { type PageId, pageName, printedPages } from './pages';

const [viewPrint, setViewPrint] = createContext<ViewPrint>();

/** The window's own way to print itself, for the head of each page. */
export { viewPrint };

/** Offers it to all that is drawn in this window. */
export function offerPrint(bridge: Bridge, page: () => PageId): ViewPrint {
  return setViewPrint(new ViewPrint(bridge, () => (printedPages.has(page()) ? pageName(page()) : null)));
}
