import { type Instant, addMs, parseInstant } from '../domain/instant';
import type { Detail, Holder } from '../domain/pool';
import type { PoolReading } from '../domain/reading';
import { type Validity, perpetual, unknownValidity } from '../domain/validity';
import type { Dialect } from './license-statistics-query';
import type { FeatureRow, Session, UsersAnswer } from './license-statistics-wire';
import { texts } from '../texts/language';

interface Feature {
  readonly lsid: number;
  readonly fid: number;
  readonly names: Pick<Session, 'fns' | 'fv' | 'ftype'>;
  /** The last row of the server's own report; it has none for a feature without check-outs. */
  readonly row: FeatureRow | null;
}

/** What is known of a connection in this run: its dialect, its servers with their names, every feature ever seen. */
export interface Notes {
  dialect: Dialect | null;
  readonly servers: Map<number, string | null>;
  readonly features: Map<string, Feature>;
}

export const startNotes = (): Notes => ({ dialect: null, servers: new Map(), features: new Map() });

/** What one poll read: who holds what, and each asked server's own report. */
export interface Sightings {
  readonly sessions: readonly Session[];
  readonly reports: ReadonlyMap<number, readonly FeatureRow[]>;
}

// The same feature may run on two servers, where it is two pools.
const featureKey = (lsid: number, fid: number): string => `${lsid}.${fid}`;

function note(notes: Notes, { sessions, reports }: Sightings): void {
  const remember = (lsid: number, names: Feature['names'] & { fid: number }, row: FeatureRow | null) => {
    const key = featureKey(lsid, names.fid);
    const known = notes.features.get(key);
    notes.features.set(key, { lsid, fid: names.fid, names, row: row ?? known?.row ?? null });
  };
  for (const session of sessions) {
    notes.servers.set(session.lsid, session.lsn ?? notes.servers.get(session.lsid) ?? null);
    remember(session.lsid, session, null);
  }
  for (const [lsid, rows] of reports) for (const row of rows) remember(lsid, row, row);
}

/** A date without a zone stands for the whole day, so it is over a day later; other words say nothing of an end. */
function ending(fexp: string | null, now: Instant): Pick<PoolReading, 'validity' | 'expired'> {
  if (fexp === null) return {};
  // Inferred: the document prints no example of a license without an end.
  if (/^(permanent|perpetual|never|unlimited)$/i.test(fexp)) return { validity: perpetual };
  const zoneless = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(fexp);
  const until = parseInstant(zoneless === null ? fexp : `${zoneless[1]}T${zoneless[2] ?? '00:00'}Z`);
  if (until === null) return { validity: unknownValidity };
  const validity: Validity = { kind: 'until', from: null, until, days: null };
  const isWholeDay = zoneless !== null && zoneless[2] === undefined;
  return isWholeDay ? { validity, expired: addMs(until, 86_400_000) <= now } : { validity };
}

const wholeOrNull = (value: number | string | null | undefined): number | null =>
  typeof value === 'number' ? value : null;

// `lco` has no zone, so it stays as it came.
const toHolder = ({ un, hn, used, lco }: Session): Holder => ({
  user: un,
  host: hn,
  seats: used,
  since: lco,
  until: null,
  leaseId: null,
  reservation: null,
});

function detailsOf(
  { lsid, fid, names, row }: Feature,
  current: FeatureRow | undefined,
): Readonly<Record<string, Detail>> {
  const details: Record<string, Detail | undefined> = {
    lsid,
    fid,
    ftype: names.ftype ?? undefined,
    ft: row?.ft ?? undefined,
    frvd: row?.frvd ?? undefined,
    fexp: row?.fexp ?? undefined,
    fu: current?.fu,
    fbrwd: current?.fbrwd ?? undefined,
    futil: current?.futil ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** One pool for each feature of each server that was ever seen in this run: what vanishes has no check-outs. */
export function featurePools(notes: Notes, sightings: Sightings, now: Instant): PoolReading[] {
  note(notes, sightings);
  const sessions = new Map<string, Session[]>();
  for (const session of sightings.sessions) {
    const key = featureKey(session.lsid, session.fid);
    const others = sessions.get(key);
    if (others === undefined) sessions.set(key, [session]);
    else others.push(session);
  }
  const current = new Map<string, FeatureRow>();
  for (const [lsid, rows] of sightings.reports)
    for (const row of rows) current.set(featureKey(lsid, row.fid), row);
  const inOrder = [...notes.features].sort(([, a], [, b]) => a.lsid - b.lsid || a.fid - b.fid);
  return inOrder.map(([key, feature]) => {
    const { lsid, fid, names, row } = feature;
    const held = sessions.get(key) ?? [];
    const reported = current.get(key);
    // A token of a lower role may see no session where the server's report still counts some.
    const used = held.length > 0 ? held.reduce((sum, one) => sum + one.used, 0) : (reported?.fu ?? 0);
    return {
      key,
      product: names.fns ?? texts().licenseStatistics.feature(fid),
      version: names.fv,
      server: notes.servers.get(lsid) ?? null,
      unit: 'licenses',
      used,
      total: wholeOrNull(row?.ft),
      reserved: wholeOrNull(row?.frvd),
      ...ending(row?.fexp ?? null, now),
      details: detailsOf(feature, reported),
      holders: held.length === 0 && used > 0 ? null : held.map(toHolder),
    };
  });
}

/** The seats of License Statistics itself. `licenseLimit` is the size of its own license, not of any feature. */
export function usersPool(answer: UsersAnswer): PoolReading {
  const common = { key: 'users', product: texts().licenseStatistics.ownUsers, unit: 'users' } as const;
  if (!Array.isArray(answer)) {
    const { current, licenseUsage, licenseLimit } = answer;
    return {
      ...common,
      used: licenseUsage ?? null,
      total: wholeOrNull(licenseLimit),
      details: {
        ...(current === null || current === undefined ? {} : { current }),
        ...(typeof licenseLimit === 'string' ? { licenseLimit } : {}),
      },
    };
  }
  const count = (hu: string): number | null => answer.find((row) => row.hu === hu)?.tu ?? null;
  const [current, without] = [count('1'), count('0')];
  return {
    ...common,
    used: current,
    total: null,
    details: { ...(current === null ? {} : { current }), ...(without === null ? {} : { 'hu0.tu': without }) },
  };
}
