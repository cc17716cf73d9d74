import { texts } from '../../../electron/texts/language';

/** The sections of the settings, in the order of their list. */
export const sectionIds = [
  'general',
  'notices',
  'polling',
  'network',
  'privacy',
  'storage',
  'appearance',
  'keys',
  'diagnostics',
  'about',
] as const;

export type SectionId = (typeof sectionIds)[number];

export const sectionName = (id: SectionId): string => texts().settings[id].title;
