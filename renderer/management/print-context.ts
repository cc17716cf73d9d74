import { createContext } from 'svelte';
import type { ViewPrint } from '../state/view-print.svelte';

/** The window's own way to print itself, for the head of each page. */
export const [viewPrint, offerViewPrint] = createContext<ViewPrint>();
