import { describe, expect, test } from 'vitest';
import { type Polled, statusDocument, statusExitCode } from '../../electron/cli/status-document';
import type { Level } from '../../electron/domain/level';
import {
  aConnection,
  aFailedPoll,
  aFailure,
  aGoodPoll,
  aPool,
  aShownCertificate,
  at,
  ten,
} from '../support/builders';
import { statusSchema } from '../support/status-schema';

const good = (...pools: Parameters<typeof aPool>[0][]): Polled => ({
  connection: aConnection(),
  outcome: aGoodPoll({
    pools: pools.map((pool) => aPool(pool)),
    warnings: ['from the vendor'],
    details: { res: '0' },
  }),
  warnings: ['from the file'],
});

const failing = (kind: 'timeout' | 'unauthorized' = 'timeout'): Polled => ({
  connection: aConnection({ id: 'eu', name: 'Citrix EU' }),
  outcome: aFailedPoll({
    connectionId: 'eu',
    // What the windows know beside the contract's three members stays out of the document.
    failure: aFailure({ kind, retryAt: at('10:05'), certificate: aShownCertificate() }),
  }),
  warnings: ['from the file'],
});

const at_ = (level: Level): Polled => good({ level });
const document = (...polled: Polled[]) => statusDocument(polled, ten, false);

describe('the status document', () => {
  test('has exactly the members of its contract', () => {
    const holder = {
      user: 'a',
      host: null,
      seats: 1,
      since: null,
      until: null,
      leaseId: null,
      reservation: null,
    };
    const whole = statusDocument(
      [good({ holders: [holder], details: { serial: '…EOY7' } }, { used: null, total: null }), failing()],
      ten,
      true,
    );
    expect(statusSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  test('gives what a connection says, with the warnings of its file first', () => {
    expect(document(good({}))).toMatchObject({
      schema: 'seatwatch.status/1',
      takenAt: ten,
      worst: 'ok',
      connections: [
        {
          id: 'hq',
          name: 'HQ gateway',
          vendor: 'thinfinity',
          health: 'ok',
          failure: null,
          warnings: ['from the file', 'from the vendor'],
          polledAt: ten,
          durationMs: 40,
          details: { res: '0' },
        },
      ],
    });
  });

  test('gives no pools for a connection that fails, and why', () => {
    expect(document(failing()).connections[0]).toMatchObject({
      health: 'failing',
      failure: { kind: 'timeout', retryAt: at('10:05') },
      warnings: ['from the file'],
      details: {},
      pools: [],
    });
  });

  test('names holders only where they were asked for', () => {
    const holders = [
      { user: 'a', host: null, seats: 1, since: null, until: null, leaseId: null, reservation: null },
    ];
    expect(statusDocument([good({ holders })], ten, false).connections[0]?.pools[0]?.holders).toBeNull();
    expect(statusDocument([good({ holders })], ten, true).connections[0]?.pools[0]?.holders).toEqual(holders);
  });

  test('never shows what is not said as 0', () => {
    const [pool] = document(good({ used: null, total: null })).connections[0]?.pools ?? [];
    expect(pool).toMatchObject({ used: null, total: null, free: null, reserved: null, level: 'uncounted' });
  });
});

describe('the exit code', () => {
  test.each<[number, string, Polled[]]>([
    [0, 'nothing to read', []],
    [0, 'all well', [at_('ok'), at_('uncounted')]],
    [0, 'nothing counted', [at_('uncounted')]],
    [1, 'something low', [at_('ok'), at_('low')]],
    [2, 'something critical', [at_('critical'), at_('low')]],
    [2, 'something exhausted', [at_('exhausted')]],
    [2, 'something expired', [at_('expired')]],
    [3, 'something unread', [failing()]],
    [3, 'something unread beside all well', [at_('ok'), failing()]],
    [3, 'something unread beside something low', [at_('low'), failing()]],
    [2, 'something unread beside something critical', [at_('critical'), failing('unauthorized')]],
    [2, 'something unread beside something expired', [failing(), at_('expired')]],
  ])('is %s with %s', (code, _what, polled) => {
    expect(statusExitCode(document(...polled))).toBe(code);
  });

  test.each<[string, string, Polled[]]>([
    ['ok', 'nothing to read', []],
    ['unknown', 'something unread beside something low', [at_('low'), failing()]],
    ['critical', 'something unread beside something critical', [at_('critical'), failing()]],
    ['uncounted', 'nothing counted', [at_('uncounted')]],
  ])('goes with the worst, which is %s with %s', (worst, _what, polled) => {
    expect(document(...polled).worst).toBe(worst);
  });
});
