import { type NoticeSettings, defaultNoticeSettings } from '../../electron/domain/notice-settings';
import { defaultRules } from '../../electron/domain/default-rules';
import type { LevelRule, Rule } from '../../electron/domain/rule';

const usualLevel = defaultRules.find((rule): rule is LevelRule => rule.kind === 'level');
if (usualLevel === undefined) throw new Error('there is a default rule about levels');

/** A pool with levels of its own, and a vendor whose seats may run low. */
export const someOwnRules: readonly Rule[] = [
  {
    ...usualLevel,
    id: 'own catia',
    scope: { of: 'pool', connectionId: 'ls', poolKey: 'CATIA V5 MD2 · lic-hh-01' },
    low: { seats: 4, percent: 15 },
    clear: { seats: 6, percent: null },
    forMinutes: { ...usualLevel.forMinutes, low: 10 },
  },
  {
    ...usualLevel,
    id: 'own guardant',
    scope: { of: 'vendor', vendor: 'guardant' },
    isOn: false,
  },
];

export const someQuietHours: NoticeSettings = {
  ...defaultNoticeSettings,
  quietHours: { ...defaultNoticeSettings.quietHours, isOn: true },
};
