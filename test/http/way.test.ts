import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Proxy, placeOf, waysOf } from '../../electron/http/way';

describe('the ways of a PAC answer', () => {
  test.each([
    ['', 'direct'],
    [' ; ', 'direct'],
    ['DIRECT', 'direct'],
    ['PROXY proxy.example:3128', 'http proxy.example:3128'],
    ['PROXY proxy.example', 'http proxy.example:80'],
    ['HTTPS proxy.example', 'https proxy.example:443'],
    ['HTTPS proxy.example:80', 'https proxy.example:80'],
    ['SOCKS old.example', 'socks4 old.example:1080'],
    ['SOCKS5 new.example:1081', 'socks5 new.example:1081'],
    ['proxy a:1;socks5 b:2;direct', 'http a:1, socks5 b:2, direct'],
    ['PROXY [2001:db8::1]:3128', 'http [2001:db8::1]:3128'],
    ['QUIC a:443; PROXY b:1', 'http b:1'],
    ['QUIC a:443', ''],
    ['PROXY; PROXY :80; constructor a:1', ''],
  ])('of %j are: %s', (answer, expected) => {
    const told = waysOf(answer).map((way) =>
      way.kind === 'direct' ? 'direct' : `${way.kind} ${placeOf(way)}`,
    );
    expect(told.join(', ')).toBe(expected);
  });

  test('hold no user and no password', () => {
    const [way] = waysOf('PROXY someone:s3cret@proxy.example:3128');
    expect(JSON.stringify(way)).not.toMatch(/someone|s3cret/);
    expect(placeOf(way as Proxy)).toBe('proxy.example:3128');
  });

  test('are a list, whatever the answer is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (answer) => {
        for (const way of waysOf(answer))
          expect(way.kind === 'direct' || (way.host !== '' && way.port >= 0 && way.port < 65_536)).toBe(true);
      }),
    );
  });
});
