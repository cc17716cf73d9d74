import type { Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { Detail } from '../domain/pool';

/** One value that an action asks for, described as data: the form, the command line and the check come from it. */
export interface ActionParameter {
  /** Asked for when it is shown: in the language spoken then. */
  readonly words: () => { readonly label: string; readonly help: string };
  readonly kind: 'id' | 'text' | 'count' | 'milliseconds' | 'instant' | 'choice' | 'owner';
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** What is wrong with a value, in a few words; null where it fits. */
  readonly check: (value: string) => string | null;
}

export type ActionParameters = Readonly<Record<string, string>>;

/** A request as it goes over the wire: `path` with its query, already encoded; the form's fields in their order. */
export interface ActionRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly form: Readonly<Record<string, string>> | null;
  /** What this one request is about, where an action sends several: a lease id. */
  readonly target?: string;
}

/** What was seen before or after an action. `effectiveAt`: when a change made now shows, if not at once. */
export interface ActionState {
  readonly seen: Readonly<Record<string, Detail>>;
  readonly effectiveAt: Instant | null;
}

/** Whether a state shows what was wanted; `untold` where it can't. */
export type Proof = 'shown' | 'not-shown' | 'untold';

/** Reads the state that an action changes: before it is sent, and again after it. */
export interface ActionLook {
  readonly request: ActionRequest;
  stateOf(answer: unknown, now: Instant): Result<ActionState>;
  proof(before: ActionState | null, after: ActionState): Proof;
}

/** Where the requests are made of what is there now (the leases of a user), that is read first. */
export interface ActionList {
  readonly request: ActionRequest;
  requestsFor(answer: unknown): Result<readonly ActionRequest[]>;
  /** What it means that there is nothing to send. */
  readonly nothing: string;
}

/** Everything that an action will do, before any of it is done. */
export interface ActionPlan {
  /** The exact requests, each sent once; behind a `list`, one as an example. */
  readonly requests: readonly ActionRequest[];
  readonly list: ActionList | null;
  readonly look: ActionLook | null;
}

/** `parameter`: the one at fault, or empty where it is the set-up. */
export type BuiltAction =
  | { readonly ok: true; readonly plan: ActionPlan }
  | { readonly ok: false; readonly parameter: string; readonly problem: string };
