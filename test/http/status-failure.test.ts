import { describe, expect, test } from 'vitest';
import { statusFailure } from '../../electron/http/status-failure';
import { at, ten } from '../support/builders';

const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers,
  json: undefined,
  text: 'body-with-a-secret',
});

const failureOf = (status: number, headers = {}) =>
  statusFailure(answer(status, headers), 'gw.example:9443', ten);

describe('an answer', () => {
  test.each([200, 201, 204, 299])('with status %s is no failure', (status) => {
    expect(failureOf(status)).toBeNull();
  });

  test.each([
    [301, 'misconfigured'],
    [304, 'misconfigured'],
    [307, 'misconfigured'],
    [400, 'vendor-error'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [406, 'vendor-error'],
    [407, 'unreachable'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
    [599, 'server-error'],
  ])('with status %s is %s, in one sentence with a next step', (status, kind) => {
    const failure = failureOf(status);
    expect(failure?.kind).toBe(kind);
    expect(failure?.message).toMatch(/^[^\n]+[;,] [^\n]+\.$/);
    expect(failure?.message).not.toContain('secret');
  });

  test('names when to come back, where the vendor does', () => {
    expect(failureOf(429, { 'retry-after': '300' })?.retryAt).toBe(at('10:05'));
    expect(failureOf(503, { 'retry-after': '300' })?.retryAt).toBe(at('10:05'));
    expect(failureOf(503)?.retryAt).toBeNull();
  });
});
