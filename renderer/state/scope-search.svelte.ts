import { poolSubtitle } from '../../electron/domain/format';
import type { RuleKind, Scope } from '../../electron/domain/rule';
import { texts } from '../../electron/texts/language';
import type { Board } from './board.svelte';
import type { Offer } from './offer-list.svelte';
import { ownRuleId } from './rule-groups';
import { matchesAll, searchText, termsOf, wordsText } from './search';

/** Only so many are offered at once: whoever wants another types more of its name. */
const mostOffers = 60;

interface ScopeOffer extends Offer {
  readonly scope: Scope;
}

/** What a new rule may be for, found by what is typed: vendors, connections and pools of the board. */
export class ScopeSearch {
  readonly #board: Board;
  readonly #kind: () => RuleKind;
  query = $state('');

  readonly #terms = $derived.by(() => termsOf(this.query));
  readonly offers = $derived.by<readonly ScopeOffer[]>(() =>
    [
      ...this.#vendors(),
      ...this.#connections(),
      ...(this.#kind() === 'connection' ? [] : this.#pools()),
    ].slice(0, mostOffers),
  );

  constructor(board: Board, kind: () => RuleKind) {
    this.#board = board;
    this.#kind = kind;
  }

  scopeOf({ value }: Offer): Scope | null {
    return this.offers.find((offer) => offer.value === value)?.scope ?? null;
  }

  #found(text: string): boolean {
    return matchesAll(text, this.#terms);
  }

  #vendors(): readonly ScopeOffer[] {
    const all = this.#board.snapshot.connections.map(({ vendor }) => vendor);
    const ids = all.filter((vendor, index) => all.indexOf(vendor) === index);
    return ids.flatMap((vendor) => {
      const { name } = this.#board.vendorNamed(vendor);
      const offer = { label: name, group: texts().rules.page.making.vendors };
      return this.#found(wordsText(name)) ? [this.#offer(offer, { of: 'vendor', vendor })] : [];
    });
  }

  #connections(): readonly ScopeOffer[] {
    return this.#board.snapshot.connections.flatMap((state) => {
      const vendor = this.#board.vendorOf(state).name;
      const offer = { label: state.name, detail: vendor, group: texts().rules.page.making.connections };
      return this.#found(wordsText(`${state.name}\n${vendor}`))
        ? [this.#offer(offer, { of: 'connection', connectionId: state.id })]
        : [];
    });
  }

  #pools(): readonly ScopeOffer[] {
    const offers: ScopeOffer[] = [];
    for (const placed of this.#board.placed) {
      if (offers.length === mostOffers) break;
      const { pool, state } = placed;
      if (!this.#found(searchText(placed, this.#board.vendorOf(state).name))) continue;
      const detail = [poolSubtitle(pool), state.name].filter((part) => part !== '').join(' · ');
      const scope = { of: 'pool', connectionId: state.id, poolKey: pool.key } as const;
      offers.push(
        this.#offer({ label: pool.product, detail, group: texts().rules.page.making.pools }, scope),
      );
    }
    return offers;
  }

  #offer(offer: Omit<Offer, 'value'>, scope: Scope): ScopeOffer {
    return { ...offer, value: ownRuleId('level', scope), scope };
  }
}
