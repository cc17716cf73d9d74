/** The sections of the settings, in the order of their list. */
export const sections = [{ id: 'notifications', name: 'Notifications' }] as const satisfies readonly {
  id: string;
  name: string;
}[];

export type SectionId = (typeof sections)[number]['id'];
