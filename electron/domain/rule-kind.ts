/** What a rule is about; each kind has one rule in force for a pool or a connection. */
export const ruleKinds = ['level', 'overuse', 'expiry', 'shortfall', 'connection', 'forgotten'] as const;

export type RuleKind = (typeof ruleKinds)[number];
