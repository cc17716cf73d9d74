import type { Bridge, ImportAnswer, VendorForm } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import { ConnectionForm } from './connection-form.svelte';

/** What the page of connections shows beside its list: nothing, the choice of a vendor, or a form. */
type Pane = 'nothing' | 'vendors' | 'form';

/** The page of connections: which one is open, and what was done last. */
export class ConnectionPage {
  readonly #bridge: Bridge;
  forms = $state.raw<readonly VendorForm[]>([]);
  form = $state.raw<ConnectionForm | null>(null);
  pane = $state.raw<Pane>('nothing');
  /** Said once after something was done: `Saved.`, `Removed.` */
  news = $state.raw<string | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async #read(): Promise<readonly VendorForm[]> {
    if (this.forms.length === 0) this.forms = await this.#bridge.send('connections.forms', undefined);
    return this.forms;
  }

  async choose() {
    this.#leave();
    await this.#read();
    this.pane = 'vendors';
  }

  begin(form: VendorForm) {
    this.#leave();
    this.form = new ConnectionForm(this.#bridge, form, null);
    this.pane = 'form';
  }

  async edit(id: string) {
    this.#leave();
    const [forms, view] = await Promise.all([this.#read(), this.#bridge.send('connections.view', { id })]);
    const form = forms.find(({ vendor }) => vendor === view?.vendor);
    if (view === null || form === undefined) return this.close();
    this.form = new ConnectionForm(this.#bridge, form, view);
    this.pane = 'form';
  }

  async save() {
    const { form } = this;
    const answer = await form?.save();
    if (form === null || answer?.kind !== 'saved') return;
    const t = texts().connections;
    const said = answer.remark ?? (form.isNew ? t.added(form.name.trim()) : t.saved);
    await this.edit(answer.id);
    this.news = said;
  }

  async remove() {
    const { form } = this;
    if (form === null || !(await form.remove())) return;
    this.close();
    this.news = texts().connections.removed(form.savedName);
  }

  async export() {
    const answer: ImportAnswer = await this.#bridge.send('connections.export', undefined);
    if (answer.outcome !== 'cancelled') this.news = answer.message;
  }

  close() {
    this.#leave();
    this.pane = 'nothing';
  }

  #leave() {
    this.form?.leave();
    this.form = null;
    this.news = null;
  }
}
