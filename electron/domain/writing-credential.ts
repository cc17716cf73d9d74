import { z } from 'zod';
import { connectionIdPattern } from './connection';
import type { Failure } from './failure';
import type { DraftFault } from './connection-draft';

// No connection has this sign in its id, so neither can be taken for the other.
const mark = ':write';

/** Where the second credential of a connection lies in the vault: beside the one that reads, which no poll opens with it. */
export const writingPlace = (connectionId: string): string => `${connectionId}${mark}`;

const short = z.string().max(2000);

export const writingDraftSchema = z.strictObject({
  connectionId: z.string().regex(connectionIdPattern).max(200),
  /** As typed; what is left empty is absent. They take the place of all that were kept. */
  secrets: z.record(short, z.string().min(1).max(20_000)),
});

/** A second credential as a form gives it. It travels one way: into the vault. */
export type WritingDraft = z.infer<typeof writingDraftSchema>;

/** One value of it, as the form shows it. */
export interface WritingField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
}

/** What a form shows of it: what there may be, and the names of what is kept. */
export interface WritingView {
  readonly fields: readonly WritingField[];
  readonly kept: readonly string[];
}

/** What showing it to the server came to. `taken`: it was let in, or at least known. */
export type WritingTrial =
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'taken'; readonly mayRead: boolean };
