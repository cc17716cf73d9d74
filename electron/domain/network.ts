import { texts } from '../texts/language';
import { type Reader, clockTime, moment } from './format';
import { type Headline, lastReadAt } from './headline';
import type { Instant } from './instant';
import type { ConnectionState, Snapshot } from './snapshot';

/** This computer's own network. `since`: when it went away; null while it is there. `connectionIds`: those that need it. */
export interface Network {
  readonly isOnline: boolean;
  readonly since: Instant | null;
  readonly connectionIds: readonly string[];
}

export const onlineNetwork: Network = { isOnline: true, since: null, connectionIds: [] };

/** Whether that the network is away says all there is to say about this connection. */
export const isCutOff = (state: ConnectionState, { isOnline, connectionIds }: Network): boolean =>
  !isOnline &&
  connectionIds.includes(state.id) &&
  state.health === 'failing' &&
  (state.failure?.kind === 'unreachable' || state.failure?.kind === 'timeout');

export const cutOffConnections = (snapshot: Snapshot, network: Network): readonly ConnectionState[] =>
  snapshot.connections.filter((state) => isCutOff(state, network));

/** Nothing can be told, and the network is why. */
function isAllCutOff(snapshot: Snapshot, network: Network): boolean {
  const isAnyRead = snapshot.connections.some(({ health }) => health === 'ok');
  return !isAnyRead && cutOffConnections(snapshot, network).length > 0;
}

/** What a glance must tell while the network is away; null where something can be told all the same. */
export function networkHeadline(snapshot: Snapshot, network: Network, reader: Reader): Headline | null {
  if (!isAllCutOff(snapshot, network)) return null;
  const readAt = lastReadAt(snapshot);
  const { title, detail, lastNumbers } = texts().headlines.network;
  return { title, detail: readAt === null ? detail : `${detail} ${lastNumbers(clockTime(readAt, reader))}` };
}

/** `Can’t tell: no network since 10:44; last numbers 10:42`; null where something can be told all the same. */
export function networkTooltip(snapshot: Snapshot, network: Network, reader: Reader): string | null {
  if (!isAllCutOff(snapshot, network)) return null;
  const readAt = lastReadAt(snapshot);
  const { network: t, tooltip } = texts().headlines;
  const said = network.since === null ? t.tooltip : t.tooltipSince(clockTime(network.since, reader));
  return readAt === null ? said : tooltip.lastNumbers(said, clockTime(readAt, reader));
}

/** What happened, and what to do. */
export function networkWords({ since }: Network, now: Instant, reader: Reader): string {
  // A clock that was put back has not come to that time yet.
  const { offline, offlineSince, nextStep } = texts().headlines.network;
  const said = since === null || since > now ? offline : offlineSince(moment(since, now, reader));
  return `${said} ${nextStep}`;
}

/** The connection that is tried next of those that wait for the network. */
export const nextOfCutOff = (cutOff: readonly ConnectionState[]): ConnectionState | null =>
  cutOff.reduce<ConnectionState | null>(
    (next, state) => (next === null || (state.nextPollAt ?? '') < (next.nextPollAt ?? '') ? state : next),
    null,
  );
