import type { Instant } from './instant';

export const failureKinds = [
  'unauthorized',
  'forbidden',
  'not-entitled',
  'not-found',
  'rate-limited',
  'unreachable',
  'timeout',
  'tls',
  'server-error',
  'malformed',
  'vendor-error',
  'misconfigured',
] as const;

/** Why a connection could not be read: a closed set, the same in code, documents and interface. */
export type FailureKind = (typeof failureKinds)[number];

/** `message`: one plain sentence with a next step, never a body, header, query or secret. `retryAt`: the vendor's own word. */
export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
  readonly retryAt: Instant | null;
}

/** An expected failure is a value: everything that talks to the outside returns one of these. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (
  kind: FailureKind,
  message: string,
  retryAt: Instant | null = null,
): Result<never> => ({
  ok: false,
  failure: { kind, message, retryAt },
});

export const malformed = (where: string, problem: string): Result<never> =>
  failed(
    'malformed',
    `The answer does not have the documented shape at ${where} (${problem}); check that the address is the vendor's API and not another page.`,
  );
