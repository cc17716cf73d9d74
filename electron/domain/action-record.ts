import type { FailureKind } from './failure';
import type { Instant } from './instant';
import type { Detail } from './pool';

/** What came of an action. `unknown`: it can't be told whether the vendor did it; look before trying again. */
export type ActionOutcome = 'done' | 'refused' | 'partial' | 'unknown';

/** A request as it was, or would be, sent; never with a secret. `status` null: not sent, or no answer came. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>> | null;
  readonly status: number | null;
}

/** What came of one request. `target`: what it was about, where an action sends several (a lease id). */
export interface ActionResult {
  readonly target: string | null;
  readonly outcome: Exclude<ActionOutcome, 'partial'>;
  readonly message: string;
}

/** What an action came to. `before`, `after`: what was read; null where it could not be. */
export interface ActionEnding {
  readonly requests: readonly SentRequest[];
  readonly outcome: ActionOutcome;
  readonly results: readonly ActionResult[];
  /** When the change shows, where that is later: the end of a running lease. */
  readonly effectiveAt: Instant | null;
  readonly before: Readonly<Record<string, Detail>> | null;
  readonly after: Readonly<Record<string, Detail>> | null;
  /** Where nothing at all was sent: why. */
  readonly unsent?: FailureKind;
}

/** What is about to be done, by whom. */
export interface ActionIntent {
  readonly at: Instant;
  readonly who: { readonly user: string; readonly host: string };
  readonly connection: { readonly id: string; readonly name: string; readonly vendor: string };
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The admin's own reason, if one was given. */
  readonly why?: string;
}

/** An entry of the action log: what was done, what came of it, and its place in the chain. */
export type ActionEntry = ActionIntent &
  Omit<ActionEnding, 'results'> & {
    readonly results: readonly {
      readonly target: string | null;
      readonly outcome: string;
      readonly message: string;
    }[];
    /** Counted from one. */
    readonly seq: number;
    readonly auditId: string;
    readonly previous: string;
    readonly hash: string;
  };

/** The log as a page shows it: newest first. `problem`: where the chain is broken, and how; null where it is whole. */
export interface ActionLogView {
  readonly entries: readonly ActionEntry[];
  readonly problem: { readonly line: number; readonly what: string } | null;
  /** Whether the note of its end lies beside the log; without it entries may be missing there. */
  readonly isEndKnown: boolean;
  /** The hash of the last entry; null before the first. */
  readonly head: string | null;
}
