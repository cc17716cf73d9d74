import { describe, expect, test } from 'vitest';
import { vendorById, vendors } from '../../electron/vendors';
import { checkSettings, isReadOnTheWay } from '../../electron/vendors/connection-check';
import type { Vendor } from '../../electron/vendors/vendor';
import { aConnection } from '../support/builders';

const vendorOf = (id: string): Vendor => {
  const vendor = vendorById(id);
  if (vendor === undefined) throw new Error(`${id} is unknown`);
  return vendor;
};

describe('a service in the internet', () => {
  const citrix = { customerId: 'acme', clientId: 'c' };
  const tenduke = { baseUrl: 'https://acme.example' };
  test.each([
    ['citrix-cloud', { ...citrix, baseUrl: 'http://api.example' }, 'settings.baseUrl'],
    ['citrix-cloud', { ...citrix, trustUrl: 'http://trust.example' }, 'settings.trustUrl'],
    ['tenduke', { baseUrl: 'http://acme.example' }, 'settings.baseUrl'],
    ['tenduke', { ...tenduke, tokenUrl: 'http://acme.example/token' }, 'settings.tokenUrl'],
  ])('is refused over plain http, with its path: %s %j', (id, settings, path) => {
    expect(checkSettings(vendorOf(id), settings)).toMatchObject({
      ok: false,
      problem: { path, problem: expect.stringContaining('expected https') as string },
    });
  });

  test.each([
    ['citrix-cloud', { ...citrix, baseUrl: 'http://127.0.0.1:8080', trustUrl: 'http://localhost:1' }],
    ['tenduke', { baseUrl: 'http://[::1]:8080' }],
    ['tenduke', tenduke],
  ])('is taken over https, and on this computer over either: %s %j', (id, settings) => {
    expect(checkSettings(vendorOf(id), settings).ok).toBe(true);
  });
});

describe('a server in the house', () => {
  const at = (baseUrl: string) => aConnection({ settings: { baseUrl, clientId: 'c' } });
  test.each([
    ['http://gateway.example:9443', true],
    ['https://gateway.example:9443', false],
    ['http://127.0.0.1:9443', false],
    ['no address', false],
  ])('at %s can be read on the way: %s', (baseUrl, expected) => {
    expect(isReadOnTheWay(vendorById('thinfinity'), at(baseUrl))).toBe(expected);
  });

  test('of a vendor that nobody knows says nothing that could be read', () => {
    expect(isReadOnTheWay(undefined, at('http://gateway.example'))).toBe(false);
  });

  test('may be reached over plain http, where it is no service in the internet', () => {
    const cloud = ['tenduke', 'citrix-cloud'];
    for (const vendor of vendors.filter(({ id }) => !cloud.includes(id))) {
      const schema = vendor.settings['baseUrl']?.schema;
      expect(schema?.safeParse('http://server.example').success).toBe(true);
    }
  });
});
