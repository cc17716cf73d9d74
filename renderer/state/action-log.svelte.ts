import type { ActionEntry, ActionLogView } from '../../electron/domain/action-record';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import { fold, matchesAll, termsOf } from './search';

const searched = ({ action, who, connection, parameters, why, results, auditId }: ActionEntry): string =>
  fold(
    [
      ...[action, who.user, who.host, connection.name, why ?? '', auditId],
      ...Object.values(parameters),
      ...results.map(({ message }) => message),
    ].join('\n'),
  );

/** The action log as a page shows it: read anew when the page opens, searched here. */
export class ActionLogReading {
  readonly #bridge: Bridge;
  view = $state.raw<ActionLogView | null>(null);
  problem = $state.raw<string | null>(null);
  query = $state('');
  selectedId = $state.raw<string | null>(null);

  readonly terms = $derived(termsOf(this.query));
  readonly found = $derived.by<readonly ActionEntry[]>(() => {
    const entries = this.view?.entries ?? [];
    return this.terms.length === 0
      ? entries
      : entries.filter((entry) => matchesAll(searched(entry), this.terms));
  });
  readonly selected = $derived(this.found.find(({ auditId }) => auditId === this.selectedId));

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async read() {
    this.problem = null;
    try {
      this.view = JSON.parse(await this.#bridge.send('actions.log', undefined)) as ActionLogView;
    } catch {
      this.problem = texts().actionLog.unreadable;
    }
  }
}
