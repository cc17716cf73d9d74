import { texts } from '../texts/language';
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

/** A certificate that was refused, for an admin who may know it. Its texts are the server's own, cut to a length. */
export interface ShownCertificate {
  /** In pairs with colons: what `tls.pinSha256` takes. */
  readonly fingerprint256: string;
  readonly subject: string;
  readonly issuer: string;
  /** The names and addresses that it is for. */
  readonly names: readonly string[];
  readonly validFrom: Instant | null;
  readonly validUntil: Instant | null;
}

/**
 * `message`: one plain sentence with a next step, never a body, header, query or secret. `retryAt`: the vendor's own
 * word. `certificate`: only where one was refused.
 */
export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
  readonly retryAt: Instant | null;
  readonly certificate?: ShownCertificate;
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

/** `where`: a path, or the answer’s top. `problem`: a few words. */
export const malformed = (where: string, problem: string): Result<never> =>
  failed('malformed', texts().failures.answer.malformed(where, problem));
