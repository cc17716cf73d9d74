import { AxiosError } from 'axios';
import { describe, expect, test } from 'vitest';
import { Distrusted, pinMismatch } from '../../electron/http/certificate';
import { wireFailure } from '../../electron/http/wire-failure';

/** As axios wraps what Node throws, with a request in it that must not come through. */
const wrapped = (cause: Error): AxiosError =>
  AxiosError.from(cause, undefined, { headers: { Authorization: 'Bearer s3cret-token' } } as never);

const coded = (code: string) => wrapped(Object.assign(new Error(`s3cret-token ${code}`), { code }));
const failureOf = (error: unknown, isTimeout = false) =>
  wireFailure(error, 'gw.example', isTimeout, 50_000_000);

describe('what goes wrong on the wire', () => {
  test.each([
    ['ECONNREFUSED', 'unreachable', 'nothing answers there'],
    ['ENOTFOUND', 'unreachable', 'the name is not known'],
    ['EAI_AGAIN', 'unreachable', 'could not be looked up'],
    ['ENETUNREACH', 'unreachable', 'no route'],
    ['EHOSTUNREACH', 'unreachable', 'no route'],
    ['ECONNRESET', 'unreachable', 'was cut'],
    ['EPIPE', 'unreachable', 'was cut'],
    ['ETIMEDOUT', 'timeout', 'did not answer in time'],
    ['CERT_HAS_EXPIRED', 'tls', 'expired'],
    ['CERT_NOT_YET_VALID', 'tls', 'clock'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'another name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'CA file'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'CA file'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls', 'CA file'],
    ['CERT_REVOKED', 'tls', 'certificate'],
    ['CERT_SIGNATURE_FAILURE', 'tls', 'certificate'],
    ['EPROTO', 'tls', 'http or https'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'http or https'],
    ['HPE_INVALID_CONSTANT', 'malformed', 'https'],
    ['SOMETHING_NEW', 'unreachable', 'can’t be reached'],
  ])('%s is %s and says “%s”, without a word of the request', (code, kind, words) => {
    const failure = failureOf(coded(code));
    expect(failure.kind).toBe(kind);
    expect(failure.message.replaceAll("'", '’')).toContain(words);
    expect(failure.message).toMatch(/^gw\.example [^\n]+\.$/);
    expect(JSON.stringify(failure)).not.toContain('s3cret');
  });

  test('is told by its cause, however deep it lies', () => {
    expect(failureOf(wrapped(new Distrusted(pinMismatch, null))).kind).toBe('tls');
    const inner = Object.assign(new Error('inner'), { code: 'ECONNREFUSED' });
    expect(failureOf(new Error('outer', { cause: wrapped(inner) })).kind).toBe('unreachable');
  });

  test('is a time-out where ours ran out, whatever the error says', () => {
    expect(failureOf(coded('ECONNRESET'), true).kind).toBe('timeout');
  });

  test('is one sentence even where it is no error at all', () => {
    expect(failureOf('s3cret').message).toMatch(/^gw\.example [^\n]+\.$/);
    expect(failureOf(undefined).message).not.toContain('s3cret');
  });
});
