import type { PoolView } from './pool-view';

export const languageChoices = ['system', 'en', 'de'] as const;
export const themeChoices = ['system', 'light', 'dark'] as const;
export const personalChoices = ['kept', 'hidden', 'unread'] as const;

/** How the program behaves for this user, on this computer; none of it is exported. */
export interface Preferences {
  readonly language: (typeof languageChoices)[number];
  readonly theme: (typeof themeChoices)[number];
  /** What stands in for people: `hidden` keeps names off every surface and file; `unread` does not even ask vendors for holders. */
  readonly personal: (typeof personalChoices)[number];
  /** Opens the popup from anywhere, as Electron writes keys (`Control+Alt+L`); null for none. */
  readonly shortcut: string | null;
  readonly poolView?: PoolView | undefined;
}

/** What is to be changed; what is not named stays as it is. */
export type PreferencesChange = { readonly [K in keyof Preferences]?: Preferences[K] | undefined };

export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  personal: 'kept',
  shortcut: null,
};

/** The preferences with this change; what it does not name stays. */
export const changedPreferences = (old: Preferences, change: PreferencesChange): Preferences => ({
  language: change.language ?? old.language,
  theme: change.theme ?? old.theme,
  personal: change.personal ?? old.personal,
  shortcut: change.shortcut === undefined ? old.shortcut : change.shortcut,
  poolView: change.poolView ?? old.poolView,
});
