import { type NoticeSettings, defaultNoticeSettings } from '../domain/notice-settings';
import { defaultRules } from '../domain/default-rules';
import type { Rule } from '../domain/rule';
import { overlaidRules } from '../domain/rule-book';
import type { Settings } from '../domain/settings';
import { isTimeZone } from '../domain/wall-clock';
import { texts } from '../texts/language';

/** Whether something was written; `message`: null, or one plain sentence that says why not. */
export interface Saved {
  readonly isSaved: boolean;
  readonly message: string | null;
}

/** The settings as far as they are about alerts; each put answers false if the disk refused. */
export interface RuleSettings {
  settings(): Pick<Settings, 'rules' | 'notices'>;
  putRule(rule: Rule): boolean;
  removeRule(id: string): boolean;
  putNotices(notices: NoticeSettings): boolean;
}

/** The rules and notice settings of this moment: what is saved, over what holds where nobody has said anything. */
export interface NoticeRules {
  /** The same array as long as nothing was saved. */
  rules(): readonly Rule[];
  notices(): NoticeSettings;
  saveRule(rule: Rule): Saved;
  removeRule(id: string): Saved;
  saveNotices(notices: NoticeSettings): Saved;
}

const written = (isSaved: boolean): Saved => ({
  isSaved,
  message: isSaved ? null : texts().rules.notWritten,
});
const refused = (message: string): Saved => ({ isSaved: false, message });

export function createNoticeRules(file: RuleSettings): NoticeRules {
  let saved: readonly Rule[] | undefined;
  let rules: readonly Rule[] = overlaidRules([]);
  return {
    rules: () => {
      const now = file.settings().rules;
      if (now !== saved) rules = overlaidRules(now ?? []);
      saved = now;
      return rules;
    },
    notices: () => file.settings().notices ?? defaultNoticeSettings,
    saveRule: (rule) => {
      const made = defaultRules.find(({ id }) => id === rule.id);
      if (made !== undefined && (made.kind !== rule.kind || rule.scope.of !== 'all'))
        return refused(texts().rules.onlyEverywhere);
      return written(file.putRule(rule));
    },
    removeRule: (id) => written(file.removeRule(id)),
    saveNotices: (notices) => {
      const { timeZone } = notices.quietHours;
      return timeZone !== null && !isTimeZone(timeZone)
        ? refused(texts().rules.noTimeZone(timeZone))
        : written(file.putNotices(notices));
    },
  };
}
