import { fingerprint } from '../domain/fingerprint';
import { groupBy } from '../domain/group';
import type { Feature } from './guardant-wire';

/** A feature and its place in the list. */
export type Entry = Feature & { readonly index: number };

/** Its numbers, and the dongle where the build names it. */
export const ownKey = ({ ids, feature: { dongleId } }: Entry): string =>
  dongleId === undefined ? ids : `${ids}.${dongleId}`;

/** What tells two dongles with the same feature apart and does not change by use: dates of a first use do. */
function lastingContent({ feature }: Entry): string {
  const { name, productName, remoteMode, consumptionMode, maxConcurrentResource, maxRunCounter } = feature;
  const { flags, restOfLifeTimeDays, validFromDate, validUpToDate } = feature;
  const dates = restOfLifeTimeDays ? [] : [validFromDate, validUpToDate];
  const texts = [productName, name, flags?.rdpForbidden, flags?.vmForbidden];
  return JSON.stringify([texts, remoteMode, consumptionMode, maxConcurrentResource, maxRunCounter, dates]);
}

// Alike in all that lasts: by what is left of their time, and only then by their place.
const byAge = (a: Entry, b: Entry): number =>
  (a.feature.validUpToDate ?? 0) - (b.feature.validUpToDate ?? 0) ||
  (a.feature.restOfLifeTimeDays ?? 0) - (b.feature.restOfLifeTimeDays ?? 0) ||
  a.index - b.index;

/**
 * Keys of the entries whose own key is not theirs alone. The document's build has no dongle id, so two dongles with
 * the same feature have the same numbers: these get a suffix, by content, so that the order of the list does not matter.
 */
export function twinKeys(entries: readonly Entry[]): ReadonlyMap<Entry, string> {
  const keys = new Map<Entry, string>();
  for (const [key, twins] of groupBy(entries, ownKey)) {
    if (twins.length === 1) continue;
    const contents = groupBy(twins, lastingContent);
    // Nothing tells these apart, so the one that was there first need not change its key when its like is plugged in.
    const isAllAlike = contents.size === 1 && twins.every(({ feature }) => !feature.restOfLifeTimeDays);
    for (const [content, alike] of contents)
      [...alike].sort(byAge).forEach((entry, nth) => {
        if (isAllAlike && nth === 0) return;
        keys.set(entry, `${key}~${fingerprint(content)}${nth === 0 ? '' : `.${nth + 1}`}`);
      });
  }
  return keys;
}
