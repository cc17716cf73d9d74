import { type Instant, msOf } from '../../electron/domain/instant';
import type { ConnectionState } from '../../electron/domain/snapshot';

/** How long a poll that was asked for here counts as running, where nothing comes of it. */
const patienceMs = 20_000;

/** Polls asked for in this window, by connection: when, and which poll was the last one then. */
export type PollRequests = ReadonlyMap<
  string,
  { readonly askedAt: Instant; readonly lastPollAt: Instant | null }
>;

export const noRequests: PollRequests = new Map();

export function withRequests(
  requests: PollRequests,
  states: readonly ConnectionState[],
  now: Instant,
): PollRequests {
  const added = states.map(({ id, polledAt }) => [id, { askedAt: now, lastPollAt: polledAt }] as const);
  return new Map([...requests, ...added]);
}

/** Whether a poll was asked for that has not answered yet. */
export function isPending(requests: PollRequests, { id, polledAt }: ConnectionState, now: Instant): boolean {
  const request = requests.get(id);
  return request?.lastPollAt === polledAt && msOf(now) - msOf(request.askedAt) < patienceMs;
}
