import fc from 'fast-check';
import type { AlertFacts } from '../../electron/domain/alert';
import { failureKinds } from '../../electron/domain/failure';
import { at } from './builders';

export const anyName = fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme-ascii' });
const count = fc.integer({ min: 0, max: 12_345 });

/** What any alert may tell, with names of any length. */
export const anyFacts: fc.Arbitrary<AlertFacts> = fc.oneof(
  fc.record({
    kind: fc.constant('level' as const),
    level: fc.constantFrom('low', 'critical', 'exhausted', 'ok'),
    ...{ used: count, total: count, free: count },
  }),
  fc.record({ kind: fc.constant('overuse' as const), over: count, used: count, total: count }),
  fc.record({
    kind: fc.constant('connection' as const),
    failure: fc.constantFrom(...failureKinds),
    message: fc.constant(''),
    readAt: fc.constantFrom(null, at('10:00')),
  }),
  fc.record({
    kind: fc.constant('forgotten' as const),
    ...{ user: anyName, host: anyName, heldSince: fc.constant(at('01:00')), seats: count },
  }),
  fc.record({
    kind: fc.constant('expiry' as const),
    rung: fc.constant(14),
    endsAt: fc.constantFrom(
      '2026-12-02T12:00:00.000Z',
      '2027-12-02T12:00:00.000Z',
      '2026-11-20T12:00:00.000Z',
    ),
    ...{ seats: count, total: count, used: count, peak: fc.option(count), short: fc.option(count) },
  }),
);
