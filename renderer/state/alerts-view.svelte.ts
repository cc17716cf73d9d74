import type { InboxItem } from '../../electron/domain/inbox';
import type { RuleKind } from '../../electron/domain/rule';
import { kindName } from '../../electron/domain/rule-words';
import type { Board } from './board.svelte';

export type AlertsTab = 'alerts' | 'rules';

/** Everything, in a filter. */
export const anything = '';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const unlike = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** What the page of alerts shows: which tab, which alerts of the inbox, and which one of them is open. */
export class AlertsView {
  readonly #board: Board;
  tab = $state.raw<AlertsTab>('alerts');
  kind = $state.raw<RuleKind | typeof anything>(anything);
  vendor = $state.raw(anything);
  #chosenId = $state.raw<string | null>(null);
  /** On a narrow window, where the list and what is chosen in it have the page in turns. */
  isDetailOpen = $state.raw(false);

  readonly shown = $derived.by(() =>
    this.#board.alerts.inbox.filter(
      ({ alert }) =>
        (this.kind === anything || alert.kind === this.kind) &&
        (this.vendor === anything || alert.vendor === this.vendor),
    ),
  );
  readonly chosen = $derived.by<InboxItem | null>(
    () => this.shown.find(({ alert }) => alert.id === this.#chosenId) ?? null,
  );
  readonly isFiltered = $derived.by(() => this.kind !== anything || this.vendor !== anything);
  /** Only what there is: a filter that finds nothing is no help. */
  readonly kinds = $derived.by<readonly Choice[]>(() =>
    unlike(this.#board.alerts.inbox.map(({ alert }) => alert.kind)).map((kind) => ({
      value: kind,
      label: kindName(kind),
    })),
  );
  readonly vendors = $derived.by<readonly Choice[]>(() =>
    unlike(this.#board.alerts.inbox.map(({ alert }) => alert.vendor)).map((id) => ({
      value: id,
      label: this.#board.vendorNamed(id).name,
    })),
  );

  constructor(board: Board) {
    this.#board = board;
  }

  get chosenId(): string | null {
    return this.chosen?.alert.id ?? null;
  }

  /** Opens an alert, and whoever opens it has read it. */
  choose(item: InboxItem) {
    this.#chosenId = item.alert.id;
    this.isDetailOpen = true;
    this.#board.alerts.markRead(item);
  }

  filter(kind: string, vendor: string) {
    this.kind = this.kinds.some(({ value }) => value === kind) ? (kind as RuleKind) : anything;
    this.vendor = vendor;
  }

  showAll() {
    this.kind = anything;
    this.vendor = anything;
  }
}
