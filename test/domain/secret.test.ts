import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../electron/domain/secret';

const value = 'kklri2mqy7ulrt4y57zdlxd8d1ab4nl9';
const secret = new Secret(value);

describe('a secret', () => {
  test.each<[string, (it: unknown) => string]>([
    ['String', String],
    ['a template', (it) => `${it as string}`],
    ['joining', (it) => [it].join()],
    ['JSON', (it) => JSON.stringify({ it })],
    ['inspection', (it) => inspect(it)],
    [
      'inspection with everything shown',
      (it) => inspect({ it }, { showHidden: true, depth: null, getters: true }),
    ],
    ['its entries', (it) => JSON.stringify([Object.entries(it as object), Object.getOwnPropertyNames(it)])],
    ['spreading', (it) => JSON.stringify({ ...(it as object) })],
    ['an error’s text', (it) => new Error(`refused ${it as string}`).stack ?? ''],
    ['a copy', (it) => inspect(structuredClone(it), { showHidden: true, depth: null })],
  ])('does not print by %s', (_how, print) => {
    expect(print(secret)).not.toContain(value.slice(0, 8));
  });

  test('shows that there is one', () => {
    expect([`${secret as unknown as string}`, JSON.stringify(secret), inspect(secret)]).toEqual([
      '•••',
      '"•••"',
      '•••',
    ]);
  });

  test('is given by reveal alone', () => {
    expect(secret.reveal()).toBe(value);
  });
});
