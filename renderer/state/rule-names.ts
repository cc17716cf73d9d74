import { poolSubtitle } from '../../electron/domain/format';
import { delayText, rungsText, spanText } from '../../electron/domain/rule-entry';
import type { Rule } from '../../electron/domain/rule';
import { type ScopeNames, amountWords, ruleName, scopeLine } from '../../electron/domain/rule-words';
import type { Snapshot } from '../../electron/domain/snapshot';
import { texts } from '../../electron/texts/language';

/** What scopes are called on the board of now; what is gone goes by its key. */
export const scopeNames = (snapshot: Snapshot, vendor: (id: string) => string): ScopeNames => {
  const stateOf = (id: string) => snapshot.connections.find((state) => state.id === id);
  return {
    vendor,
    connection: (id) => stateOf(id)?.name ?? id,
    pool: (connectionId, poolKey) => {
      const pool = stateOf(connectionId)?.pools.find(({ key }) => key === poolKey);
      if (pool === undefined) return poolKey;
      return [pool.product, poolSubtitle(pool)].filter((part) => part !== '').join(' · ');
    },
  };
};

/** The heart of a rule in a few words: `20 % for 15 min`. */
export function ruleBrief(rule: Rule): string {
  const t = texts().rules.page.brief;
  if (!rule.isOn) return t.off;
  switch (rule.kind) {
    case 'level':
      return rule.low === null
        ? t.onlyOut(delayText(rule.forMinutes.exhausted))
        : t.level(amountWords(rule.low), spanText(rule.forMinutes.low));
    case 'overuse':
      return t.overuse(amountWords({ seats: rule.by, percent: null }));
    case 'expiry':
      return t.expiry(rungsText(rule.rungs));
    case 'shortfall':
      return t.shortfall(rule.withinDays);
    case 'connection':
      return t.connection(rule.afterTries);
    case 'forgotten':
      return t.forgotten(spanText(rule.heldHours * 60));
  }
}

/** A rule in a list: `Seats running low` over `Every pool · 20 % for 15 min`. */
export const ruleTitle = (rule: Rule, names: ScopeNames): { title: string; detail: string } => ({
  title: ruleName(rule, names),
  detail: `${scopeLine(rule)} · ${ruleBrief(rule)}`,
});
