import type { IconName } from '../parts/icon-paths';

/** The pages of the management window, in the order of their keys: Ctrl 1, Ctrl 2. */
export const pages = [
  { id: 'overview', name: 'Overview', icon: 'grid' },
  { id: 'pools', name: 'Pools', icon: 'seat' },
  { id: 'who', name: 'Who is using', icon: 'users' },
  { id: 'connections', name: 'Connections', icon: 'plug' },
  { id: 'actions', name: 'Actions', icon: 'bolt' },
  { id: 'log', name: 'Action log', icon: 'link' },
] as const satisfies readonly { id: string; name: string; icon: IconName }[];

export type PageId = (typeof pages)[number]['id'];
