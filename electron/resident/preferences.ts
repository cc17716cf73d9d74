import { nativeTheme } from 'electron';
import type { Preferences, PreferencesChange } from '../domain/preferences';
import { keysOf } from '../domain/shortcut';
import type { SaveAnswer } from '../ipc/contract';
import type { Shortcut } from '../shell/shortcut';
import type { SettingsStore } from '../storage/settings-store';
import { type Language, languageFor, texts } from '../texts/language';

/** The language that the user chose, or the first of the system's that there is. */
export const languageOf = ({ language }: Preferences, systemLocales: readonly string[]): Language =>
  language === 'system' ? languageFor(systemLocales) : language;

export interface PreferenceDesk {
  save(change: PreferencesChange): SaveAnswer;
}

export interface PreferenceDeskParts {
  readonly settings: Pick<SettingsStore, 'preferences' | 'putPreferences'>;
  readonly shortcut: Shortcut;
  readonly onChanged: () => void;
}

/** Keeps what the user prefers, and does what follows from it at once. */
export function createPreferenceDesk({ settings, shortcut, onChanged }: PreferenceDeskParts): PreferenceDesk {
  const apply = (): void => {
    nativeTheme.themeSource = settings.preferences().theme;
  };
  apply();
  shortcut.take(settings.preferences().shortcut);
  return {
    save: (change) => {
      const { general } = texts().settings;
      const old = settings.preferences().shortcut;
      const wanted = change.shortcut;
      if (wanted !== undefined && !shortcut.take(wanted))
        return { isSaved: false, message: general.shortcut.taken(keysOf(wanted ?? '').join(' + ')) };
      const isSaved = settings.putPreferences(change);
      if (isSaved) apply();
      else if (wanted !== undefined) shortcut.take(old);
      onChanged();
      return { isSaved, message: isSaved ? null : texts().settings.notSaved };
    },
  };
}
