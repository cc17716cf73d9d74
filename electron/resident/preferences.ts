import { nativeTheme } from 'electron';
import type { Preferences, PreferencesChange } from '../domain/preferences';
import type { SaveAnswer } from '../ipc/contract';
import type { SettingsStore } from '../storage/settings-store';
import { type Language, languageFor, texts } from '../texts/language';

/** The language that the user chose, or the first of the system's that there is. */
export const languageOf = ({ language }: Preferences, systemLocales: readonly string[]): Language =>
  language === 'system' ? languageFor(systemLocales) : language;

export interface PreferenceDesk {
  save(change: PreferencesChange): SaveAnswer;
}

export interface PreferenceDeskParts {
  readonly settings: SettingsStore;
  readonly onChanged: () => void;
}

/** Keeps what the user prefers, and does what follows from it at once. */
export function createPreferenceDesk({ settings, onChanged }: PreferenceDeskParts): PreferenceDesk {
  const apply = (): void => {
    nativeTheme.themeSource = settings.preferences().theme;
  };
  apply();
  return {
    save: (change) => {
      const isSaved = settings.putPreferences(change);
      if (isSaved) apply();
      onChanged();
      return { isSaved, message: isSaved ? null : texts().shell.settingsNotSaved };
    },
  };
}
