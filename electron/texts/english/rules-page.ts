import { number, plural } from '../number';
import { ruleSentences } from './rule-sentences';

/** Rules in the window: their list, their editor, the making of one. */
export const rulesPage = {
  sentences: ruleSentences,
  newRule: 'New rule',
  chosenRule: 'The chosen rule',
  allRules: 'All rules',
  changed: 'changed',
  inForce: 'Rules in force',
  showInForce: (title: string, why: string, brief: string) => `${title}, ${why}, ${brief}: show the rule`,
  ownRule: 'Own rule for this pool…',
  making: {
    about: 'What the rule is about',
    for: 'for',
    target: 'What the rule is for',
    connectionOrVendor: 'a connection or vendor',
    anything: 'a pool, connection or vendor',
    lost: (query: string) => `Nothing here is called “${query}”. Type a part of its name.`,
    hint: 'It begins as the rule that is in force there now. The narrowest rule counts: a pool’s own before its connection’s, its vendor’s, and the one for every pool.',
    vendors: 'Vendors',
    connections: 'Connections',
    pools: 'Pools',
  },
  editor: {
    overrides: (kind: string) => `overrides “${kind}”`,
    overridesFor: (kind: string, scope: string) => `overrides “${kind}” for ${scope}`,
    /** Behind the line of its scope. */
    after: (line: string, overrides: string) => `${line}; ${overrides}`,
    saved: 'Saved',
    notSavedYet: 'Not saved yet',
    changedNotSaved: 'Changed, not saved',
    quietHoursOff: 'Quiet hours are off; switch them on in Settings.',
    offEverywhere: 'This rule is off: nothing is told by it.',
    offHere: 'This rule is off: nothing is told here.',
    save: 'Save rule',
    undo: 'Undo changes',
    discard: 'Discard',
    remove: 'Remove own rule',
    reset: 'Back to how it was made',
  },
  /** The heart of a rule in a few words. */
  brief: {
    off: 'off',
    onlyOut: (delay: string) => `only when out, ${delay}`,
    level: (amount: string, span: string) => `${amount} for ${span}`,
    overuse: (seats: string) => `from ${seats}`,
    expiry: (days: string) => `${days} days before`,
    shortfall: (days: number) => `within ${number(days)} ${plural(days, 'day')}`,
    connection: (tries: number) => `after ${number(tries)} ${plural(tries, 'try', 'tries')}`,
    forgotten: (span: string) => `over ${span}`,
  },
};
