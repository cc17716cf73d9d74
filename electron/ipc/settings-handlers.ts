import type { AboutFacts, ImportAnswer, SaveAnswer } from './contract';
import type { GeneralFacts, NetworkFact, PaceFact, StorageFacts } from './settings-facts';
import type { Handlers } from './serve';

/** What the page of settings reads and does beside what is saved with the preferences. */
export interface SettingsDesk {
  general(): GeneralFacts;
  startAtLogin(isOn: boolean): SaveAnswer;
  restart(): void;
  network(): Promise<readonly NetworkFact[]>;
  paces(): readonly PaceFact[];
  storage(): StorageFacts;
  showFolder(folder: 'profile' | 'logs'): Promise<ImportAnswer>;
  about(): AboutFacts;
  keepPage(page: string): void;
}

type Name =
  | 'general.read'
  | 'login.set'
  | 'program.restart'
  | 'network.read'
  | 'paces.read'
  | 'storage.read'
  | 'folder.show'
  | 'about.read'
  | 'window.page';

export const createSettingsHandlers = (desk: SettingsDesk): Pick<Handlers, Name> => ({
  'general.read': () => desk.general(),
  'login.set': ({ isOn }) => desk.startAtLogin(isOn),
  'program.restart': () => {
    desk.restart();
    return undefined;
  },
  'network.read': () => desk.network(),
  'paces.read': () => desk.paces(),
  'storage.read': () => desk.storage(),
  'folder.show': ({ folder }) => desk.showFolder(folder),
  'about.read': () => desk.about(),
  'window.page': ({ page }) => {
    desk.keepPage(page);
    return undefined;
  },
});
