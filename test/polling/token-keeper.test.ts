import { describe, expect, test } from 'vitest';
import { type Result, failed, success } from '../../electron/domain/failure';
import { Secret } from '../../electron/domain/secret';
import { createTokenKeeper } from '../../electron/polling/token-keeper';
import type { Token } from '../../electron/vendors/vendor';
import { fakeClock } from '../support/clock';

/** A vendor that hands out tokens `t1`, `t2`, ... and remembers what it was called with. */
function aVendor(lifeSeconds: number | null, more: Partial<Token> = {}) {
  const clock = fakeClock();
  const keeper = createTokenKeeper(clock.now);
  const refused = new Set<string>();
  const calls: string[] = [];
  let logins = 0;
  const logIn = (): Promise<Result<Token>> => {
    logins += 1;
    return Promise.resolve(success({ value: new Secret(`t${logins}`), lifeSeconds, ...more }));
  };
  const call = (token: Secret): Promise<Result<string>> => {
    const text = token.reveal();
    calls.push(text);
    return Promise.resolve(refused.has(text) ? failed('unauthorized', 'refused') : success(text));
  };
  const poll = () => keeper.authorized(logIn, call);
  return { clock, keeper, refused, calls, logIn, call, poll, logins: () => logins };
}

describe('a token', () => {
  test('is used again until just before its end', async () => {
    const vendor = aVendor(120);
    for (const ms of [0, 60_000, 49_999]) {
      vendor.clock.advance(ms);
      await vendor.poll();
    }
    vendor.clock.advance(1);
    await vendor.poll();
    expect(vendor.calls).toEqual(['t1', 't1', 't1', 't2']);
  });

  test.each([
    [1, 899, 900],
    [20, 17_999, 18_000],
    [100, 89_999, 90_000],
    [3600, 3_589_999, 3_590_000],
  ])('that lives %s s is good for %s ms and renewed at %s ms', async (life, good, over) => {
    const vendor = aVendor(life);
    await vendor.poll();
    vendor.clock.advance(good);
    await vendor.poll();
    vendor.clock.advance(over - good);
    await vendor.poll();
    expect(vendor.calls).toEqual(['t1', 't1', 't2']);
  });

  test.each([[null], [0], [-5], [NaN]])('with a life of %s is good for one poll', async (life) => {
    const vendor = aVendor(life);
    await vendor.poll();
    await vendor.poll();
    expect(vendor.calls).toEqual(['t1', 't2']);
  });

  test.each([[1e12], [1e300], [Infinity]])(
    'with a life of %s s is kept, and breaks nothing',
    async (life) => {
      const vendor = aVendor(life);
      expect((await vendor.poll()).ok).toBe(true);
      vendor.clock.advance(3_600_000);
      await vendor.poll();
      expect(vendor.calls).toEqual(['t1', 't1']);
    },
  );

  test('is renewed as early as the vendor wants', async () => {
    const vendor = aVendor(3600, { renewEarlySeconds: 300 });
    await vendor.poll();
    vendor.clock.advance(3_299_999);
    await vendor.poll();
    vendor.clock.advance(1);
    await vendor.poll();
    expect(vendor.calls).toEqual(['t1', 't1', 't2']);
  });

  test('is not kept alive by a clock that was put back', async () => {
    const vendor = aVendor(120);
    await vendor.poll();
    vendor.clock.advance(-3_600_000);
    await vendor.poll();
    expect(vendor.calls).toEqual(['t1', 't2']);
  });
});

describe('a token that is refused', () => {
  test('is renewed once, and the call made once more', async () => {
    const vendor = aVendor(120);
    await vendor.poll();
    vendor.refused.add('t1');
    expect(await vendor.poll()).toEqual(success('t2'));
    expect(vendor.calls).toEqual(['t1', 't1', 't2']);
  });

  test('is a refusal when the second one is refused too, and no third is asked for', async () => {
    const vendor = aVendor(120);
    for (const token of ['t1', 't2', 't3']) vendor.refused.add(token);
    expect(await vendor.poll()).toMatchObject({ ok: false, failure: { kind: 'unauthorized' } });
    expect(vendor.logins()).toBe(2);
  });

  test('costs one log-in where two calls are refused at once', async () => {
    const vendor = aVendor(120);
    await vendor.poll();
    vendor.refused.add('t1');
    await Promise.all([vendor.poll(), vendor.poll()]);
    expect(vendor.logins()).toBe(2);
  });

  test('costs no log-in where another call has renewed it meanwhile', async () => {
    const vendor = aVendor(120);
    await vendor.poll();
    vendor.refused.add('t1');
    let answerLate: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    const slow = vendor.keeper.authorized(vendor.logIn, async (token) => {
      if (token.reveal() === 't1') await late;
      return vendor.call(token);
    });
    await vendor.poll();
    answerLate();
    expect(await slow).toEqual(success('t2'));
    expect(vendor.logins()).toBe(2);
  });

  test('is not asked for anew where another failure comes', async () => {
    const vendor = aVendor(120);
    const forbidden = () => Promise.resolve(failed('forbidden', 'no right'));
    expect(await vendor.keeper.authorized(vendor.logIn, forbidden)).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(vendor.logins()).toBe(1);
  });
});

describe('a log-in', () => {
  test('is made once for all who wait for it', async () => {
    const vendor = aVendor(120);
    await Promise.all([vendor.poll(), vendor.poll(), vendor.poll()]);
    expect(vendor.calls).toEqual(['t1', 't1', 't1']);
  });

  test('that fails is the failure, calls nothing, and is tried again at the next poll', async () => {
    const vendor = aVendor(120);
    const refuse = () => Promise.resolve(failed('unauthorized', 'wrong secret'));
    expect(await vendor.keeper.authorized(refuse, vendor.call)).toEqual(
      failed('unauthorized', 'wrong secret'),
    );
    expect(vendor.calls).toEqual([]);
    expect(await vendor.poll()).toEqual(success('t1'));
  });

  test('that throws leaves the way free for the next', async () => {
    const vendor = aVendor(120);
    const stumble = () => Promise.reject(new Error('a bug'));
    await expect(vendor.keeper.authorized(stumble, vendor.call)).rejects.toThrow('a bug');
    expect(await vendor.poll()).toEqual(success('t1'));
  });
});
