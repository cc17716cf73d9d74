import type { ReportAnswer, ReportSource } from '../../electron/domain/report-wish';
import type { HistoryAnswer } from '../../electron/domain/usage-history';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import { ReportForm } from './report-form.svelte';

/** One thing to be had of a connection. */
export interface ReportChoice {
  readonly key: string;
  readonly connectionId: string;
  readonly kind: 'report' | 'history';
}

const choicesOf = ({ connectionId, columns, hasHistory }: ReportSource): ReportChoice[] => [
  ...(columns === null ? [] : [{ key: `report ${connectionId}`, connectionId, kind: 'report' as const }]),
  ...(hasHistory ? [{ key: `history ${connectionId}`, connectionId, kind: 'history' as const }] : []),
];

/** The page of reports: what can be had, what is wished, how far it is and what became of it. */
export class ReportPage {
  readonly #bridge: Bridge;
  readonly #forms: Record<string, ReportForm> = {};
  sources = $state.raw<readonly ReportSource[] | null>(null);
  #chosenKey = $state.raw<string | null>(null);
  /** Bytes that have come; null while nothing is fetched. */
  received = $state.raw<number | null>(null);
  answer = $state.raw<ReportAnswer | null>(null);
  history = $state.raw<{ readonly connectionId: string; readonly answer: HistoryAnswer } | null>(null);
  isReading = $state.raw(false);
  readonly choices = $derived((this.sources ?? []).flatMap(choicesOf));
  readonly chosen = $derived(
    this.choices.find(({ key }) => key === this.#chosenKey) ?? this.choices[0] ?? null,
  );

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    bridge.on('report.progress', ({ bytes }) => {
      if (this.received !== null) this.received = bytes;
    });
  }

  /** Asks what can be had: connections come and go. */
  async read() {
    this.sources = await this.#bridge.send('reports.sources', undefined);
  }

  choose(key: string) {
    this.#chosenKey = key;
    this.answer = null;
  }

  /** The form of the chosen report, as it was left. */
  get form(): ReportForm | null {
    const { chosen } = this;
    if (chosen?.kind !== 'report') return null;
    const known = this.#forms[chosen.connectionId];
    if (known !== undefined) return known;
    const columns =
      this.sources?.find(({ connectionId }) => connectionId === chosen.connectionId)?.columns ?? [];
    const form = new ReportForm(chosen.connectionId, columns);
    this.#forms[chosen.connectionId] = form;
    return form;
  }

  async save(form: ReportForm) {
    const wanted = form.wanted();
    if (wanted === null || this.received !== null) return;
    this.answer = null;
    this.received = 0;
    try {
      const answer = await this.#bridge.send('reports.save', wanted);
      this.answer = answer;
    } catch {
      this.answer = { outcome: 'refused', message: texts().reports.refused };
    } finally {
      this.received = null;
    }
  }

  cancel() {
    void this.#bridge.send('reports.stop', undefined);
  }

  /** Reads the months of this connection, unless they are there already. */
  async look(connectionId: string, isAnew = false) {
    if (this.isReading || (!isAnew && this.history?.connectionId === connectionId)) return;
    this.isReading = true;
    try {
      const answer = await this.#bridge.send('reports.history', { connectionId });
      this.history = { connectionId, answer };
    } finally {
      this.isReading = false;
    }
    const { chosen } = this;
    // Another one was chosen meanwhile.
    if (chosen?.kind === 'history' && chosen.connectionId !== connectionId)
      await this.look(chosen.connectionId);
  }

  async export(name: string, columns: string[], rows: (string | number | null)[][]) {
    const answer = await this.#bridge.send('table.save', { name, columns, rows });
    this.answer = answer.outcome === 'cancelled' ? null : answer;
  }
}
