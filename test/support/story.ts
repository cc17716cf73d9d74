import type { Connection } from '../../electron/domain/connection';
import type { Instant } from '../../electron/domain/instant';
import { type Judgement, type Surroundings, judge } from '../../electron/domain/judge';
import { type Ledger, emptyLedger } from '../../electron/domain/ledger';
import type { LevelRule, Rule, RuleKind, RuleOf } from '../../electron/domain/rule';
import { defaultRules } from '../../electron/domain/default-rules';
import {
  type Outcome,
  type Snapshot,
  advance,
  emptySnapshot,
  withConnections,
} from '../../electron/domain/snapshot';
import { aConnection } from './builders';

/** The default rule of a kind, changed: `aRule('level', { clearForMinutes: 0 })`. */
export function aRule<K extends RuleKind>(kind: K, given: Partial<RuleOf<K>> = {}): RuleOf<K> {
  const made = defaultRules.find((rule): rule is RuleOf<K> => rule.kind === kind);
  if (made === undefined) throw new Error(`no default rule of the kind ${kind}`);
  return { ...made, ...given };
}

/** A level rule that tells and clears at once, for tests of what is told rather than when. */
export const prompt: LevelRule = aRule('level', {
  forMinutes: { low: 0, critical: 0, exhausted: 0 },
  clear: null,
  clearForMinutes: 0,
});

export interface StoryParts {
  readonly rules?: readonly Rule[];
  readonly connections?: readonly Connection[];
  readonly ledger?: Ledger;
  readonly surroundings?: Surroundings;
}

/** A board and a ledger, led poll by poll. */
export interface Story {
  take(outcome: Outcome): Judgement;
  /** The board is lost, and what is on disk stays. */
  restart(ledger?: Ledger): void;
  setConnections(connections: readonly Connection[]): Judgement;
  board(): Snapshot;
  ledger(): Ledger;
}

export function aStory({ rules = [], connections, ledger, surroundings }: StoryParts = {}): Story {
  const started = connections ?? [aConnection()];
  let board = withConnections(emptySnapshot, started);
  let told = ledger ?? emptyLedger;
  const step = (next: Snapshot): Judgement => {
    const judgement = judge(board, next, rules, told, surroundings);
    [board, told] = [next, judgement.ledger];
    return judgement;
  };
  return {
    take: (outcome) => step(advance(board, outcome, null)),
    restart: (kept = told) => {
      board = withConnections(emptySnapshot, started);
      told = kept;
    },
    setConnections: (others) => step(withConnections(board, others)),
    board: () => board,
    ledger: () => told,
  };
}

/** `10:15 raised level low`: an alert in a line. */
export function inShort({ alerts }: Pick<Judgement, 'alerts'>): readonly string[] {
  return alerts.map(({ at, happened, kind, facts }) =>
    [clockOf(at), happened, kind, facts.kind === 'level' ? facts.level : null]
      .filter((word) => word !== null)
      .join(' '),
  );
}

const clockOf = (at: Instant): string => at.slice(11, 16);
