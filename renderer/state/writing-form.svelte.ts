import type { DraftFault } from '../../electron/domain/connection-draft';
import type { WritingDraft, WritingTrial, WritingView } from '../../electron/domain/writing-credential';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';

/** The second credential of a connection, for actions: what is kept of it by name, and what is typed now. */
export class WritingForm {
  readonly connectionId: string;
  readonly #bridge: Bridge;
  view = $state.raw<WritingView>({ fields: [], kept: [] });
  isOpen = $state.raw(false);
  values = $state<Record<string, string>>({});
  faults = $state.raw<readonly DraftFault[]>([]);
  trial = $state.raw<Exclude<WritingTrial, { kind: 'faulty' }> | null>(null);
  /** Said once: what was kept or removed. */
  news = $state.raw<string | null>(null);
  problem = $state.raw<string | null>(null);
  work = $state.raw<'nothing' | 'testing' | 'saving'>('nothing');

  readonly isKept = $derived(this.view.kept.length > 0);

  constructor(bridge: Bridge, connectionId: string, view: WritingView) {
    this.#bridge = bridge;
    this.connectionId = connectionId;
    this.view = view;
  }

  begin() {
    this.#forget();
    this.isOpen = true;
  }

  close() {
    this.#forget();
    this.isOpen = false;
  }

  faultOf(name: string): string | null {
    const fault = this.faults.find(({ path }) => path === `writeSecrets.${name}`);
    return fault === undefined ? null : texts().connections.form.fault(fault.problem);
  }

  async test() {
    if (this.work !== 'nothing') return;
    this.work = 'testing';
    this.trial = null;
    try {
      const trial = await this.#bridge.send('writing.test', this.#draft());
      this.#take(trial.kind === 'faulty' ? trial.faults : []);
      if (trial.kind !== 'faulty') this.trial = trial;
    } catch {
      this.problem = texts().connections.form.failed;
    } finally {
      this.work = 'nothing';
    }
  }

  save = () => this.#save(this.#draft(), texts().connections.writing.saved);
  remove = () =>
    this.#save({ connectionId: this.connectionId, secrets: {} }, texts().connections.writing.removed);

  async #save(draft: WritingDraft, news: string) {
    if (this.work !== 'nothing') return;
    this.work = 'saving';
    try {
      const answer = await this.#bridge.send('writing.save', draft);
      this.#take(answer.kind === 'faulty' ? answer.faults : []);
      if (answer.kind === 'refused') this.problem = answer.message;
      if (answer.kind !== 'saved') return;
      this.close();
      this.news = answer.remark ?? news;
      const { connectionId } = this;
      this.view = (await this.#bridge.send('writing.view', { connectionId })) ?? this.view;
    } catch {
      this.problem = texts().connections.form.failed;
    } finally {
      this.work = 'nothing';
    }
  }

  #draft(): WritingDraft {
    const typed = Object.entries(this.values).filter(([, text]) => text.trim() !== '');
    return { connectionId: this.connectionId, secrets: Object.fromEntries(typed) };
  }

  #take(faults: readonly DraftFault[]) {
    this.faults = faults;
    const known = this.view.fields.map(({ name }) => `writeSecrets.${name}`);
    const elsewhere = faults.find(({ path }) => !known.includes(path));
    this.problem = elsewhere === undefined ? null : texts().connections.form.fault(elsewhere.problem);
  }

  /** Nothing of a secret stays in the window once it is where it belongs, or is not wanted. */
  #forget() {
    this.values = {};
    this.faults = [];
    this.trial = null;
    this.problem = null;
    this.news = null;
  }
}
