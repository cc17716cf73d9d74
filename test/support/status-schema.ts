import { z } from 'zod';
import { poolSchema } from '../../electron/domain/pool';
import { failureKinds } from '../../electron/domain/failure';

/** ISO 8601 in UTC with milliseconds. */
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const instantOrNot = instant.nullable();

const failure = z.strictObject({
  kind: z.enum(failureKinds),
  message: z.string().min(20),
  retryAt: instantOrNot,
});

const pool = z.strictObject({
  ...poolSchema.shape,
  validity: z.strictObject({
    kind: z.enum(['perpetual', 'until', 'interval', 'days-from-first-use', 'unknown']),
    from: instantOrNot,
    until: instantOrNot,
    days: z.int().nullable(),
  }),
});

const common = {
  id: z.string(),
  name: z.string(),
  vendor: z.string(),
  warnings: z.array(z.string()),
  polledAt: instant,
  durationMs: z.int().min(0),
  details: z.record(z.string(), z.unknown()),
};

const connection = z.discriminatedUnion('health', [
  z.strictObject({ ...common, health: z.literal('ok'), failure: z.null(), pools: z.array(pool) }),
  z.strictObject({ ...common, health: z.literal('failing'), failure, pools: z.array(pool).length(0) }),
]);

/** The status document as other programs may rely on it, member by member. */
export const statusSchema = z.strictObject({
  schema: z.literal('seatwatch.status/1'),
  takenAt: instant,
  worst: z.enum(['expired', 'exhausted', 'critical', 'low', 'ok', 'uncounted', 'unknown']),
  connections: z.array(connection),
});
