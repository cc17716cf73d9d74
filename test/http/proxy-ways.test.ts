import { describe, expect, test } from 'vitest';
import { createProxyWays } from '../../electron/http/proxy-ways';
import { type Way, wayKey } from '../../electron/http/way';
import { fakeClock } from '../support/clock';

const origin = 'https://gateway.example';

function ways(answer: string | Error = 'PROXY a:1; PROXY b:2; DIRECT') {
  const clock = fakeClock();
  const asked: string[] = [];
  const proxies = createProxyWays({
    now: clock.now,
    resolve: (url) => {
      asked.push(url);
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
    },
  });
  const to = async (url = origin) => (await proxies.to(url)).map(wayKey).join(', ');
  return { clock, asked, proxies, to };
}

const a: Way = { kind: 'http', host: 'a', port: 1 };

describe('the ways to an origin', () => {
  test('are asked for once a minute, and by origin', async () => {
    const { clock, asked, to } = ways();
    await Promise.all([to(), to()]);
    clock.advance(59_999);
    await to();
    expect(asked).toEqual([origin]);
    await to('https://other.example');
    clock.advance(1);
    expect(await to()).toBe('http a:1, http b:2, direct');
    expect(asked).toEqual([origin, 'https://other.example', origin]);
  });

  test('are asked for again at once after a failure, and what failed stands last for five minutes', async () => {
    const { clock, asked, proxies, to } = ways();
    await to();
    proxies.failed(origin, a);
    expect(await to()).toBe('http b:2, direct, http a:1');
    expect(asked).toHaveLength(2);
    clock.advance(300_000);
    expect(await to()).toBe('http a:1, http b:2, direct');
  });

  test('are asked for again after a proxy said no, which is not gone around', async () => {
    const { asked, proxies, to } = ways();
    await to();
    proxies.failed(origin, null);
    expect(await to()).toBe('http a:1, http b:2, direct');
    expect(asked).toHaveLength(2);
  });

  test('are all forgotten when the network changes', async () => {
    const { asked, proxies, to } = ways();
    await to();
    proxies.failed(origin, a);
    await to();
    proxies.forget();
    expect(await to()).toBe('http a:1, http b:2, direct');
    expect(asked).toHaveLength(3);
  });

  test('are asked for again after the clock was put back, and nothing is avoided for ever', async () => {
    const { clock, asked, proxies, to } = ways();
    await to();
    proxies.failed(origin, a);
    await to();
    clock.advance(-86_400_000);
    expect(await to()).toBe('http a:1, http b:2, direct');
    expect(asked).toHaveLength(3);
  });

  test('are the direct one where the settings can’t be told', async () => {
    const { to } = ways(new Error('no settings'));
    expect(await to()).toBe('direct');
  });
});
