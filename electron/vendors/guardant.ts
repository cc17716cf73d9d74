import { z } from 'zod';
import { flatDetails } from '../domain/detail';
import { type Result, success } from '../domain/failure';
import { groupBy } from '../domain/group';
import { instantOf } from '../domain/instant';
import { parseShape, readList } from '../domain/parse';
import type { Holder } from '../domain/pool';
import type { PoolReading, Reading } from '../domain/reading';
import { type Validity, perpetual, unknownValidity } from '../domain/validity';
import { texts } from '../texts/language';
import { urlField } from './field';
import { type Entry, ownKey, twinKeys } from './guardant-keys';
import {
  type Feature,
  type FeatureFields,
  type Session,
  type Sessions,
  featureShape,
  featuresShape,
  idsOf,
  isKnownRemoteMode,
  noSessions,
  readSessions,
  unitOf,
} from './guardant-wire';
import { type Explain, defineVendor } from './vendor';

const words = () => texts().guardant;

const instantOrNull = (seconds: number | null | undefined) => (seconds ? instantOf(seconds * 1000) : null);

/** The document's five cases; a build that leaves a field of theirs out does not say how long the feature lasts. */
function validityOf({ validFromDate, validUpToDate, restOfLifeTimeDays }: FeatureFields): Validity {
  if (validFromDate === undefined || validUpToDate === undefined || restOfLifeTimeDays === undefined)
    return unknownValidity;
  const dates = { from: instantOrNull(validFromDate), until: instantOrNull(validUpToDate) };
  if (restOfLifeTimeDays > 0) return { kind: 'days-from-first-use', ...dates, days: restOfLifeTimeDays };
  if (dates.until === null) return perpetual;
  return { kind: dates.from === null ? 'until' : 'interval', ...dates, days: null };
}

const launchesOf = ({ currentRunCounterValue: current, maxRunCounter: max }: FeatureFields) =>
  max !== undefined && max > 0 && current !== undefined ? { current, max } : null;

/** "License restrictions" in the document's words. Launches and time are limited apart, so both may stand here. */
function restriction(feature: FeatureFields, { kind, from, until, days }: Validity): string {
  const launches = launchesOf(feature);
  const byLaunches = launches === null ? '' : `${launches.current} from ${launches.max}`;
  const byKind: Readonly<Record<Validity['kind'], string>> = {
    perpetual: byLaunches === '' ? 'perpetual license' : '',
    until: `to ${until ?? ''}`,
    interval: `from ${from ?? ''} to ${until ?? ''}`,
    'days-from-first-use': String(days ?? ''),
    unknown: '',
  };
  return [byLaunches, byKind[kind]].filter((text) => text !== '').join(', ');
}

function resourceText({ feature, seats }: Feature): string {
  if (seats !== null) return `${seats.max - seats.floating}/${seats.max} ${unitOf(feature) ?? 'seats'}`;
  return feature.remoteMode === 1 ? 'Local PC' : '';
}

function toPool(entry: Entry, key: string, isTwin: boolean, holders: readonly Holder[] | null): PoolReading {
  const { feature, seats } = entry;
  const validity = validityOf(feature);
  return {
    key,
    product: feature.productName || words().product(String(feature.productNumber)),
    feature: feature.name || words().feature(String(feature.featureNumber)),
    // Where two dongles hold the same feature, people need to see which is which.
    server: isTwin && feature.dongleId !== undefined ? words().dongle(String(feature.dongleId)) : null,
    unit: unitOf(feature) ?? 'seats',
    // Reserved licenses are already out of `floatingResource`, so they count as taken, as the document has it.
    used: seats === null ? null : seats.max - seats.floating,
    total: seats?.max ?? null,
    free: seats?.floating ?? null,
    reserved: seats === null ? null : (feature.reservedResource ?? null),
    ...(feature.flags?.expired === undefined ? {} : { expired: feature.flags.expired }),
    validity,
    launches: launchesOf(feature),
    details: Object.assign(flatDetails(feature), {
      resourceText: resourceText(entry),
      restriction: restriction(feature, validity),
    }),
    holders,
  };
}

/** One sentence, however many features have an undocumented mode. */
function modeWarning(entries: readonly Entry[], name: 'remoteMode' | 'consumptionMode'): string[] {
  const [first] = entries;
  if (first === undefined) return [];
  const say = name === 'remoteMode' ? words().oddRemoteMode : words().oddConsumptionMode;
  return [say(`features[${first.index}].${name}`, String(first.feature[name]), entries.length - 1)];
}

function modeWarnings(entries: readonly Entry[]): string[] {
  const oddModes = entries.filter(({ feature }) => !isKnownRemoteMode(feature.remoteMode));
  const oddUnits = entries.filter(({ feature, seats }) => seats !== null && unitOf(feature) === null);
  return [...modeWarning(oddModes, 'remoteMode'), ...modeWarning(oddUnits, 'consumptionMode')];
}

function entriesOf(session: Session, sameIds: readonly Entry[]): readonly Entry[] {
  const { dongleId, maxConcurrentResource: max } = session.feature;
  const onDongle = sameIds.filter(
    ({ feature }) =>
      dongleId === undefined || feature.dongleId === undefined || feature.dongleId === dongleId,
  );
  if (onDongle.length <= 1 || max === undefined) return onDongle;
  return onDongle.filter(({ feature }) => feature.maxConcurrentResource === max);
}

/** Per workstation (mode 0), further sessions of the same computer take no further seat. */
function seatsHeld({ feature, seats }: Entry, host: string | null, others: ReadonlySet<string>) {
  if (seats === null || unitOf(feature) === null) return null;
  if (feature.consumptionMode !== 0) return 1;
  return host === null ? null : Number(!others.has(host));
}

function holdersOf(entry: Entry, sessions: readonly Session[]): readonly Holder[] {
  const hosts = new Set<string>();
  return sessions.map(({ user, host, issueTime, sessionId }) => {
    const computer = host?.name || host?.ip || null;
    const seats = seatsHeld(entry, computer, hosts);
    hosts.add(computer ?? '');
    return {
      user: user?.name || String(user?.id ?? '') || null,
      host: computer,
      seats,
      since: instantOrNull(issueTime),
      until: null,
      leaseId: sessionId === undefined ? null : String(sessionId),
      reservation: null,
    };
  });
}

/** Sessions by their feature. Where dongles hold features that no session can tell apart, nobody is named at all. */
function matchSessions(byIds: ReadonlyMap<string, readonly Entry[]>, sessions: readonly Session[]) {
  const own = new Map([...byIds.values()].flat().map((entry) => [entry, [] as Session[]]));
  const unsure = new Set<Entry>();
  let strays = 0;
  for (const session of sessions) {
    const fitting = entriesOf(session, byIds.get(idsOf(session.feature)) ?? []);
    if (fitting.length === 1) fitting.forEach((entry) => own.get(entry)?.push(session));
    else if (fitting.length === 0) strays += 1;
    else fitting.forEach((entry) => unsure.add(entry));
  }
  unsure.forEach((entry) => own.delete(entry));
  const warnings: string[] = [];
  if (strays > 0) warnings.push(words().strays(strays));
  if (unsure.size > 0) warnings.push(words().unsure(unsure.size));
  return { holders: new Map([...own].map(([entry, its]) => [entry, holdersOf(entry, its)])), warnings };
}

/** The pools of a body of `/features`, with the holders of their seats where the sessions are known. */
export function readGuardant(body: unknown, { sessions, warnings: told }: Sessions): Result<Reading> {
  const frame = parseShape(featuresShape, body);
  if (!frame.ok) return frame;
  const list = readList(featureShape, frame.value.features, 'features');
  if (!list.ok) return list;
  const entries = list.value.entries.map(({ index, value }) => ({ ...value, index }));
  const byIds = groupBy(entries, ({ ids }) => ids);
  const keys = twinKeys(entries);
  const matched = sessions === null ? null : matchSessions(byIds, sessions);
  const pools = entries.map((entry) => {
    const isTwin = (byIds.get(entry.ids) ?? []).length > 1;
    return toPool(entry, keys.get(entry) ?? ownKey(entry), isTwin, matched?.holders.get(entry) ?? null);
  });
  const warnings = [...list.value.warnings, ...modeWarnings(entries), ...told, ...(matched?.warnings ?? [])];
  return success({ pools, warnings });
}

// The license manager has no accounts, so the general words about a refused credential would mislead.
const explain: Explain = ({ status }) =>
  status === 401 || status === 403
    ? { kind: status === 401 ? 'unauthorized' : 'forbidden', message: words().refused }
    : null;

/** Guardant License Manager (Guardant Control Center): network and local features of the dongles it works with. */
export const guardant = defineVendor({
  id: 'guardant',
  name: 'Guardant License Manager',
  mark: 'Gu',
  docs: 'https://dev.guardant.com/display/SLKEN',
  settings: { baseUrl: urlField(() => words().baseUrl, true) },
  secrets: {},
  defaultPollSeconds: 60,
  minimumPollSeconds: 10,
  origins: ({ baseUrl }) => [new URL(baseUrl).origin],

  async poll({ settings, http, wantHolders }) {
    const base = `${settings.baseUrl.replace(/\/v1\.0(\/lm(\/features)?)?$/, '')}/v1.0/lm`;
    const request = { method: 'GET', url: `${base}/features`, bigNumbers: 'text' } as const;
    const answer = await http.json(request, z.unknown(), explain);
    if (!answer.ok) return answer;
    return readGuardant(answer.value, wantHolders ? await readSessions(http, base) : noSessions);
  },
});
