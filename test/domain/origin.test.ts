import { expect, test } from 'vitest';
import { isLoopback, isUnencrypted } from '../../electron/domain/origin';

test.each([
  ['http://127.0.0.1:9443', true],
  ['https://127.200.3.4', true],
  ['http://127.1:80', true],
  ['http://localhost:9443', true],
  ['http://LOCALHOST', true],
  ['http://[::1]:9443', true],
  ['http://127.0.0.1.example', false],
  ['http://localhost.example', false],
  ['http://notlocalhost', false],
  ['http://128.0.0.1', false],
  ['http://0.0.0.0', false],
  ['http://[::2]', false],
])('%s is on this computer: %s', (origin, expected) => {
  expect(isLoopback(origin)).toBe(expected);
});

test.each([
  ['http://gateway.example', true],
  ['http://192.168.1.5:9443', true],
  ['https://gateway.example', false],
  ['http://127.0.0.1:9443', false],
  ['http://localhost', false],
])('%s can be read on the way: %s', (origin, expected) => {
  expect(isUnencrypted(origin)).toBe(expected);
});
