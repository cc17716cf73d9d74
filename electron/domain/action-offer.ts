import { z } from 'zod';
import type { ActionEnding } from './action-record';

const name = z.string().min(1).max(200);

export const actionPermissionSchema = z.strictObject({
  /** Off until the admin says otherwise: Seatwatch only reads. */
  isOn: z.boolean(),
  /** Only these; null: all that the vendor offers. */
  allowed: z.array(name).max(100).nullable(),
  /** So many a day at most; null: as many as one likes. */
  dailyCap: z.int().min(1).max(10_000).nullable(),
});

/** What may be changed at the vendor over one connection, from the window. */
export type ActionPermission = z.infer<typeof actionPermissionSchema>;

export const noPermission: ActionPermission = { isOn: false, allowed: null, dailyCap: null };

/** One value that an action asks for. */
export interface ActionField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'id' | 'text' | 'count' | 'milliseconds' | 'instant' | 'choice' | 'owner';
  readonly help: string;
  readonly isRequired: boolean;
  readonly choices: readonly string[];
}

/** An action as a form shows it. `effect`: what changes, when, and what can't be undone. */
export interface ActionForm {
  readonly action: string;
  readonly label: string;
  readonly effect: string;
  readonly isRepeatable: boolean;
  readonly fields: readonly ActionField[];
}

/** What a connection offers. `none`: the vendor's API has no actions. */
export type ActionOffer =
  | { readonly kind: 'none'; readonly message: string }
  | {
      readonly kind: 'offered';
      readonly permission: ActionPermission;
      readonly actions: readonly ActionForm[];
      /** Sent today, by this computer's day. */
      readonly doneToday: number;
    };

export const actionWishSchema = z.strictObject({
  connectionId: name,
  action: name,
  parameters: z.record(name, z.string().max(2000)),
});

/** An action that somebody wants to do. */
export type ActionWish = z.infer<typeof actionWishSchema>;

/** The exact requests before any is sent. `token`: good for one send of just this. */
export type ActionPreview =
  | {
      readonly kind: 'ready';
      readonly token: string;
      readonly requests: readonly string[];
      readonly note: string | null;
      readonly label: string;
      readonly effect: string;
    }
  | { readonly kind: 'faulty'; readonly parameter: string | null; readonly problem: string }
  | { readonly kind: 'refused'; readonly message: string };

export type ActionAnswer =
  | {
      readonly kind: 'ended';
      readonly ending: ActionEnding;
      readonly auditId: string | null;
      readonly isLogged: boolean;
    }
  | { readonly kind: 'refused'; readonly message: string };
