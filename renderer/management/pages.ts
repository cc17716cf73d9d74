import type { IconName } from '../parts/icon-paths';

/** The pages of the management window, in the order of their keys: Ctrl 1, Ctrl 2, and so on. */
export const pages = [
  { id: 'overview', name: 'Overview', icon: 'grid' },
  { id: 'pools', name: 'Pools', icon: 'seat' },
  { id: 'who', name: 'Who is using', icon: 'users' },
  { id: 'alerts', name: 'Alerts and rules', icon: 'bell' },
  { id: 'connections', name: 'Connections', icon: 'plug' },
  { id: 'actions', name: 'Actions', icon: 'bolt' },
  { id: 'log', name: 'Action log', icon: 'link' },
  { id: 'settings', name: 'Settings', icon: 'gear' },
] as const satisfies readonly { id: string; name: string; icon: IconName }[];

export type PageId = (typeof pages)[number]['id'];

/** The page that a key with Ctrl calls; null for other keys. */
export const pageFor = (key: string): PageId | null =>
  key === ',' ? 'settings' : (pages[Number(key) - 1]?.id ?? null);

/** Where letters are typed or choose a value, and so are no shortcuts. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea') !== null;
