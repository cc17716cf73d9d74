import type { Instant } from './instant';
import type { Ledger, PoolEntry, Step } from './ledger';
import type { RuleKind } from './rule';

/** What an alert stands under: no name of a person is in it. `detail`: which end, or which holder. */
export const alertKey = (
  about: 'headroom' | 'expiry' | 'shortfall' | 'connection' | 'forgotten',
  connectionId: string,
  poolKey: string | null = null,
  detail: string | null = null,
): string => JSON.stringify([about, connectionId, poolKey, detail].filter((part) => part !== null));

/** Something that was told and is not over. `step`: how bad it was told to be, for a pool that is short. */
export interface Standing {
  readonly key: string;
  readonly kind: RuleKind;
  readonly connectionId: string;
  readonly poolKey: string | null;
  readonly since: Instant;
  readonly step: Step | null;
}

type Place = Pick<Standing, 'connectionId' | 'poolKey'>;

/** What stands told of one pool. */
export function standingOfPool(place: Place & { poolKey: string }, entry: PoolEntry): readonly Standing[] {
  const { connectionId, poolKey } = place;
  const { headroom, ends, forgotten } = entry;
  const stands = (about: 'expiry' | 'shortfall' | 'forgotten', detail: string, since: Instant) => ({
    ...place,
    key: alertKey(about, connectionId, poolKey, detail),
    kind: about,
    since,
    step: null,
  });
  const told = headroom?.told ?? null;
  return [
    ...(told === null || headroom === null || headroom.began === null
      ? []
      : [
          {
            ...place,
            key: alertKey('headroom', connectionId, poolKey),
            kind: told === 'over' ? ('overuse' as const) : ('level' as const),
            since: headroom.began,
            step: told,
          },
        ]),
    ...ends.flatMap((end) => [
      ...(end.stands ? [stands('expiry', end.id, end.since ?? end.endsAt)] : []),
      ...(end.shortfall === 'stands' ? [stands('shortfall', end.id, end.since ?? end.endsAt)] : []),
    ]),
    ...forgotten.filter((one) => one.stands).map(({ mark, since }) => stands('forgotten', mark, since)),
  ];
}

/** Everything that stands told, for repeats and for what is to be said after a restart. */
export const standing = ({ told }: Ledger): readonly Standing[] =>
  [...told].flatMap(([connectionId, { trouble, pools }]) => [
    ...(trouble === null || trouble.told === 'no'
      ? []
      : [
          {
            key: alertKey('connection', connectionId),
            kind: 'connection' as const,
            connectionId,
            poolKey: null,
            since: trouble.since,
            step: null,
          },
        ]),
    ...[...pools].flatMap(([poolKey, entry]) => standingOfPool({ connectionId, poolKey }, entry)),
  ]);

export const standingKeys = (ledger: Ledger): ReadonlySet<string> =>
  new Set(standing(ledger).map(({ key }) => key));
