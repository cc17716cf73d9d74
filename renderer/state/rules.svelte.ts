import { type RuleTarget, createRuleBook } from '../../electron/domain/rule-book';
import { defaultRules } from '../../electron/domain/default-rules';
import type { Rule, RuleKind, Scope } from '../../electron/domain/rule';
import type { ScopeNames } from '../../electron/domain/rule-words';
import type { Bridge, SaveAnswer } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import type { Board } from './board.svelte';
import { type TypedTexts, draftOf, isSameRule } from './rule-draft';
import type { RuleField } from './rule-field';
import { isSameScope, ownRuleId, ruleGroups } from './rule-groups';
import { scopeNames } from './rule-names';
import { ruleLines } from './rule-sentence';

const nothingTyped: TypedTexts = {};
const notAnswered = () => texts().settings.notTaken;

const targetOf = (scope: Scope, vendorOf: (connectionId: string) => string): RuleTarget => ({
  vendor: scope.of === 'vendor' ? scope.vendor : scope.of === 'all' ? '' : vendorOf(scope.connectionId),
  connectionId: scope.of === 'connection' || scope.of === 'pool' ? scope.connectionId : '',
  poolKey: scope.of === 'pool' ? scope.poolKey : null,
});

/** The rules of a window: which one is chosen, what was typed into each, and what came of saving it. */
export class Rules {
  readonly #bridge: Bridge;
  readonly #board: Board;
  #typed = $state.raw<Readonly<Record<string, TypedTexts>>>({});
  /** Fields whose problems are told: those that were left, not one that is being typed into. */
  #left = $state.raw<readonly string[]>([]);
  #begun = $state.raw<Rule | null>(null);
  #chosenId = $state.raw<string | null>(null);
  isSaving = $state.raw(false);
  /** Why the last saving failed, and of which rule. */
  failure = $state.raw<{ readonly id: string; readonly message: string } | null>(null);
  savedId = $state.raw<string | null>(null);

  readonly all = $derived.by(() => this.#board.alerts.rules);
  readonly book = $derived.by(() => createRuleBook(this.all));
  readonly names = $derived.by<ScopeNames>(() =>
    scopeNames(this.#board.snapshot, (vendor) => this.#board.vendorNamed(vendor).name),
  );
  readonly groups = $derived.by(() => ruleGroups(this.all, this.names));
  /** As it is saved, or as it begins where it is new. */
  readonly chosen = $derived.by<Rule | null>(() => {
    const id = this.#chosenId;
    return this.all.find((rule) => rule.id === id) ?? (this.#begun?.id === id ? this.#begun : null);
  });
  readonly draft = $derived.by(() =>
    this.chosen === null ? null : draftOf(this.chosen, this.#typed[this.chosen.id] ?? nothingTyped),
  );
  readonly lines = $derived.by(() =>
    this.draft === null
      ? []
      : ruleLines(this.draft.rule, this.#board.alerts.notices?.quietHours.breaksThrough ?? true),
  );
  readonly isNew = $derived.by(() => !this.all.some(({ id }) => id === this.chosen?.id));
  readonly isChanged = $derived.by(() => this.chosen !== null && this.isTouched(this.chosen));
  /** The rule that would be in force without the chosen one; null where it is for everything. */
  readonly overridden = $derived.by<Rule | null>(() => {
    const rule = this.chosen;
    if (rule === null || rule.scope.of === 'all') return null;
    const others = createRuleBook(this.all.filter(({ id }) => id !== rule.id));
    return others.inForce(rule.kind, this.#target(rule.scope)).rule;
  });

  constructor(board: Board, bridge: Bridge) {
    this.#board = board;
    this.#bridge = bridge;
  }

  #target(scope: Scope): RuleTarget {
    const { connections } = this.#board.snapshot;
    return targetOf(scope, (id) => connections.find((state) => state.id === id)?.vendor ?? '');
  }

  get chosenId(): string | null {
    return this.chosen?.id ?? null;
  }

  choose(id: string | null) {
    if (id !== this.#chosenId) this.savedId = null;
    this.#chosenId = id;
  }

  /** Chooses the rule of this kind for this scope; where there is none, one begins as what is in force there. */
  begin(kind: RuleKind, scope: Scope) {
    const known = this.all.find((rule) => rule.kind === kind && isSameScope(rule.scope, scope));
    if (known !== undefined) {
      this.choose(known.id);
      return;
    }
    const { rule } = this.book.inForce(kind, this.#target(scope));
    this.#begun = { ...rule, id: ownRuleId(kind, scope), scope, isOn: true };
    this.choose(this.#begun.id);
  }

  /** Whether something typed into it is not saved. */
  isTouched(rule: Rule): boolean {
    const typed = this.#typed[rule.id];
    if (typed === undefined) return false;
    const draft = draftOf(rule, typed);
    return Object.keys(draft.problems).length > 0 || !isSameRule(draft.rule, rule);
  }

  /** Whether a rule for everything is as it was made. */
  isAsMade(rule: Rule): boolean {
    return defaultRules.some((made) => made.id === rule.id && isSameRule({ ...made, ...rule }, made));
  }

  isDefault({ id }: Rule): boolean {
    return defaultRules.some((made) => made.id === id);
  }

  text(field: RuleField): string {
    const { draft, chosen } = this;
    if (draft === null || chosen === null) return '';
    return this.#typed[chosen.id]?.[field.id] ?? field.text(draft.rule);
  }

  /** Null while there is nothing wrong, or it is still being typed. */
  problem({ id }: RuleField): string | null {
    if (this.chosen === null || !this.#left.includes(`${this.chosen.id}\n${id}`)) return null;
    return this.draft?.problems[id] ?? null;
  }

  type({ id }: RuleField, text: string) {
    if (this.chosen === null) return;
    const typed = { ...this.#typed[this.chosen.id], [id]: text };
    this.#typed = { ...this.#typed, [this.chosen.id]: typed };
    this.savedId = null;
  }

  /** The field was left: what was read is written as we write it, what was not is told. */
  leave(field: RuleField) {
    const { draft, chosen } = this;
    if (draft === null || chosen === null || this.#typed[chosen.id]?.[field.id] === undefined) return;
    this.#left = [...this.#left, `${chosen.id}\n${field.id}`];
    if (draft.problems[field.id] === undefined) this.type(field, field.text(draft.rule));
  }

  undo() {
    if (this.chosen !== null) this.#forget(this.chosen.id);
  }

  #forget(id: string) {
    this.#typed = Object.fromEntries(Object.entries(this.#typed).filter(([known]) => known !== id));
    this.#left = this.#left.filter((key) => !key.startsWith(`${id}\n`));
    if (this.failure?.id === id) this.failure = null;
  }

  async #send(id: string, ask: () => Promise<SaveAnswer>): Promise<boolean> {
    this.isSaving = true;
    this.failure = null;
    const answer = await ask().catch(() => ({ isSaved: false, message: notAnswered() }));
    this.isSaving = false;
    if (!answer.isSaved) this.failure = { id, message: answer.message ?? notAnswered() };
    return answer.isSaved;
  }

  /** Saves the chosen rule; the id of the first field that is wrong where it can't be. */
  async save(): Promise<string | null> {
    const { draft } = this;
    if (draft === null || this.isSaving) return null;
    const { rule, problems } = draft;
    const [wrong] = Object.keys(problems);
    this.#left = [...this.#left, ...Object.keys(problems).map((field) => `${rule.id}\n${field}`)];
    if (wrong !== undefined) return wrong;
    if (!(await this.#send(rule.id, () => this.#bridge.send('rules.save', rule)))) return null;
    this.#forget(rule.id);
    this.savedId = rule.id;
    return null;
  }

  /** Switches a rule on or off, at once; what was typed into it stays typed. */
  async switch(rule: Rule) {
    await this.#send(rule.id, () => this.#bridge.send('rules.save', { ...rule, isOn: !rule.isOn }));
  }

  /** Removes the chosen rule of the admin's own; one for everything comes back as it was made. */
  async remove() {
    const rule = this.chosen;
    if (rule === null || this.isSaving) return;
    const next = this.isDefault(rule) ? rule.id : (this.overridden?.id ?? null);
    if (!this.isNew && !(await this.#send(rule.id, () => this.#bridge.send('rules.remove', { id: rule.id }))))
      return;
    this.#forget(rule.id);
    this.#begun = null;
    this.choose(next);
  }
}
