import type { ConnectionState } from '../../../electron/domain/snapshot';
import type { Offer } from '../../state/offer-list.svelte';

/** Whoever is seen to hold a lease, by name: nobody knows the id of one by heart. */
export const leaseOffers = ({
  pools,
}: Pick<ConnectionState, 'pools'>): readonly (Offer & { readonly detail: string })[] =>
  pools.flatMap(({ product, holders }) =>
    (holders ?? []).flatMap(({ leaseId, user, host }) =>
      leaseId === null
        ? []
        : [{ value: leaseId, label: [user, host].filter(Boolean).join(', ') || leaseId, detail: product }],
    ),
  );

/** `Mara Brandt, Draftline Studio`: whose lease it is; null where that is not seen. */
export function holderOf(leaseId: string, connection: Pick<ConnectionState, 'pools'>): string | null {
  const offer = leaseOffers(connection).find(({ value }) => value === leaseId.trim());
  return offer === undefined || offer.label === offer.value ? null : `${offer.label}, ${offer.detail}`;
}
