import { expect } from 'vitest';
import type { FailureKind } from '../../../electron/domain/failure';
import { type Instant, addMs } from '../../../electron/domain/instant';
import { type Check, expectFailure, expectReading } from '../workbench';

interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly kind: FailureKind;
  readonly retryAt?: (now: Instant) => Instant;
}

/** A failure of the kind, wherever the status comes; and all is well as soon as it is over. */
const check = (name: string, { status, headers = {}, kind, retryAt }: Said): Check => ({
  name,
  run: async (bench) => {
    for (const path of bench.neededPaths) {
      const { simulator, poll } = await bench.siteAndJourney();
      simulator.fault({ kind: 'status', status, headers, text: 'No.' }, { path });
      const failure = expectFailure(await poll(), kind);
      expect(failure.retryAt).toBe(retryAt?.(bench.clock.now()) ?? null);
      simulator.fault(null);
      expectReading(await poll());
    }
  },
});

const inFiveMinutes = (now: Instant) => addMs(now, 300_000);
const limited = { status: 429, kind: 'rate-limited', retryAt: inFiveMinutes } as const;

export const statusChecks: readonly Check[] = [
  check('403 is forbidden', { status: 403, kind: 'forbidden' }),
  check('404 is not found', { status: 404, kind: 'not-found' }),
  check('429 is rate-limited', { status: 429, kind: 'rate-limited' }),
  check('429 says when in seconds', { ...limited, headers: { 'Retry-After': '300' } }),
  check('429 says when by an HTTP date', {
    ...limited,
    headers: { 'Retry-After': 'Sun, 22 Nov 2026 10:05:00 GMT' },
  }),
  check('429 says when by RFC 3339', { ...limited, headers: { 'Retry-After': '2026-11-22T10:05:00Z' } }),
  check('500 is a server error', { status: 500, kind: 'server-error' }),
  check('503 is a server error, with its word on when', {
    status: 503,
    kind: 'server-error',
    headers: { 'Retry-After': '300' },
    retryAt: inFiveMinutes,
  }),
];
