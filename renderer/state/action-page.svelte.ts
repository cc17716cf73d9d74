import type {
  ActionAnswer,
  ActionForm,
  ActionOffer,
  ActionPermission,
  ActionPreview,
} from '../../electron/domain/action-offer';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import { WritingForm } from './writing-form.svelte';

type Ready = Extract<ActionPreview, { kind: 'ready' }>;
type Ended = Extract<ActionAnswer, { kind: 'ended' }>;

/** The page of actions: which connection, which action, what was filled in, what will be sent, what came of it. */
export class ActionPage {
  readonly #bridge: Bridge;
  connectionId = $state.raw<string | null>(null);
  offer = $state.raw<ActionOffer | null>(null);
  /** The second credential; null where there can be none. */
  writing = $state.raw<WritingForm | null>(null);
  form = $state.raw<ActionForm | null>(null);
  values = $state<Record<string, string>>({});
  /** Whose lease it is, as it was seen when the action was shown: after it nobody holds that one. */
  holder = $state.raw<string | null>(null);
  why = $state('');
  fault = $state.raw<{ readonly parameter: string | null; readonly problem: string } | null>(null);
  preview = $state.raw<Ready | null>(null);
  ended = $state.raw<Ended | null>(null);
  problem = $state.raw<string | null>(null);
  isSending = $state.raw(false);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async open(connectionId: string) {
    this.#startAnew();
    this.form = null;
    this.connectionId = connectionId;
    try {
      const [offer, view] = await Promise.all([
        this.#bridge.send('actions.offer', { connectionId }),
        this.#bridge.send('writing.view', { connectionId }),
      ]);
      if (this.connectionId !== connectionId) return;
      this.offer = offer;
      this.writing = view !== null ? new WritingForm(this.#bridge, connectionId, view) : null;
    } catch {
      if (this.connectionId !== connectionId) return;
      // What another connection offers must not stand under this one's name.
      this.offer = null;
      this.writing = null;
      this.problem = texts().actions.page.notOpened;
    }
  }

  /** Opens an action with what is known of it already: from a pool, or from somebody who holds a seat. */
  async begin(connectionId: string, action: string, known: Readonly<Record<string, string>> = {}) {
    await this.open(connectionId);
    const { offer } = this;
    const form = offer?.kind === 'offered' ? offer.actions.find((one) => one.action === action) : undefined;
    if (form !== undefined) this.choose(form, known);
  }

  choose(form: ActionForm, known: Readonly<Record<string, string>> = {}) {
    this.#startAnew();
    this.form = form;
    this.values = Object.fromEntries(form.fields.map(({ name }) => [name, known[name] ?? '']));
  }

  async permit(permission: ActionPermission) {
    const { connectionId } = this;
    if (connectionId === null) return;
    this.problem = null;
    try {
      const answer = await this.#bridge.send('actions.permit', { connectionId, permission });
      this.problem = answer.message;
      this.offer = await this.#bridge.send('actions.offer', { connectionId });
    } catch {
      this.problem = texts().actions.page.notOpened;
    }
  }

  async show(holder: string | null = null) {
    const { connectionId, form } = this;
    if (connectionId === null || form === null) return;
    this.fault = null;
    this.problem = null;
    const parameters = Object.fromEntries(
      Object.entries(this.values).filter(([, value]) => value.trim() !== ''),
    );
    try {
      const wish = { connectionId, action: form.action, parameters };
      const preview = await this.#bridge.send('actions.preview', wish);
      this.holder = holder;
      if (preview.kind === 'ready') this.preview = preview;
      else if (preview.kind === 'refused') this.problem = preview.message;
      else this.fault = preview;
    } catch {
      this.problem = texts().actions.page.notShown;
    }
  }

  async send() {
    const { preview } = this;
    if (preview === null || this.isSending) return;
    this.isSending = true;
    this.problem = null;
    try {
      const answer = await this.#bridge.send('actions.perform', { token: preview.token, why: this.why });
      if (answer.kind === 'ended') this.ended = answer;
      else this.problem = answer.message;
    } catch {
      this.problem = texts().actions.page.stumbled;
    } finally {
      this.isSending = false;
      // Good for one send, whatever came of it.
      this.preview = null;
    }
    await this.#count();
  }

  /** How many were sent today; what was read before stays where it can't be read. */
  async #count() {
    const { connectionId, offer } = this;
    if (connectionId === null) return;
    this.offer = await this.#bridge.send('actions.offer', { connectionId }).catch(() => offer);
  }

  /** Back from the preview to what was filled in. */
  edit() {
    this.preview = null;
    this.problem = null;
  }

  leave() {
    this.#startAnew();
    this.form = null;
  }

  #startAnew() {
    this.values = {};
    this.holder = null;
    this.why = '';
    this.fault = null;
    this.preview = null;
    this.ended = null;
    this.problem = null;
  }
}
