import type { Texts } from '../../electron/texts/english';
import { texts } from '../../electron/texts/language';
import type { IconName } from '../parts/icon-paths';

/** The pages of the management window, in the order of their keys: Ctrl 1, Ctrl 2, and so on. */
export const pages = [
  { id: 'overview', icon: 'grid' },
  { id: 'pools', icon: 'seat' },
  { id: 'who', icon: 'users' },
  { id: 'reports', icon: 'report' },
  { id: 'alerts', icon: 'bell' },
  { id: 'connections', icon: 'plug' },
  { id: 'actions', icon: 'bolt' },
  { id: 'log', icon: 'link' },
  { id: 'settings', icon: 'gear' },
] as const satisfies readonly { id: keyof Texts['window']['pages']; icon: IconName }[];

/** Pages that are worth a sheet of paper. */
export const printedPages: ReadonlySet<PageId> = new Set([
  'overview',
  'pools',
  'who',
  'reports',
  'alerts',
  'log',
] as const);

export type PageId = (typeof pages)[number]['id'];

export const pageName = (id: PageId): string => texts().window.pages[id];

/** The page of this name, where there is one. */
export const pageNamed = (name: string | null): PageId | null =>
  pages.find(({ id }) => id === name)?.id ?? null;

/** The page that a key with Ctrl calls; null for other keys. */
export const pageFor = (key: string): PageId | null =>
  key === ',' ? 'settings' : (pages[Number(key) - 1]?.id ?? null);

/** Where letters are typed or choose a value, and so are no shortcuts. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea') !== null;

/** What F6 leads through, and what takes the focus in each, as selectors. */
export const windowParts = {
  all: 'nav:not(.pane), main:not(:has(.pane)), .pane:not([inert]), aside',
  first: '[role="row"][tabindex="0"], [aria-current], button, input, select',
} as const;
