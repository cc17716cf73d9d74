import type {
  ConnectionDraft,
  ConnectionView,
  DraftFault,
  SetupAnswer,
  TestAnswer,
} from '../../electron/domain/connection-draft';
import { texts } from '../../electron/texts/language';
import type { Bridge, FormField, VendorForm } from '../../electron/ipc/contract';

type Work = 'nothing' | 'testing' | 'saving' | 'removing';

const textOf = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join(', ');

/** A connection as it is filled in: what was typed, what is wrong with it, and what a try came to. */
export class ConnectionForm {
  readonly form: VendorForm;
  readonly id: string | null;
  readonly kept: readonly string[];
  /** What others call it, whatever is typed now. */
  readonly savedName: string;
  readonly #bridge: Bridge;
  #start = $state.raw('');

  name = $state('');
  pollSeconds = $state('');
  settings = $state<Record<string, string>>({});
  /** Only what is typed now; a kept one that is not replaced has no entry. */
  secrets = $state<Record<string, string>>({});
  replaced = $state.raw<readonly string[]>([]);
  caFile = $state('');
  pin = $state('');

  faults = $state.raw<readonly DraftFault[]>([]);
  /** What is wrong beside the fields. */
  problem = $state.raw<string | null>(null);
  tested = $state.raw<Exclude<TestAnswer, { kind: 'faulty' | 'stopped' }> | null>(null);
  work = $state.raw<Work>('nothing');

  readonly isNew: boolean;
  readonly draft = $derived.by(() => this.#draft());
  readonly isChanged = $derived(JSON.stringify(this.draft) !== this.#start);

  constructor(bridge: Bridge, form: VendorForm, view: ConnectionView | null) {
    this.#bridge = bridge;
    this.form = form;
    this.id = view?.id ?? null;
    this.isNew = view === null;
    this.kept = view?.keptSecrets ?? [];
    this.savedName = view?.name ?? '';
    this.name = this.savedName;
    this.pollSeconds = String(view?.pollSeconds ?? '');
    this.settings = Object.fromEntries(form.settings.map(({ name }) => [name, textOf(view?.settings[name])]));
    this.caFile = view?.tls?.caFile ?? '';
    this.pin = view?.tls?.pinSha256 ?? '';
    this.#start = JSON.stringify(this.#draft());
  }

  #draft(): ConnectionDraft {
    const seconds = Number(this.pollSeconds);
    const tls = {
      ...(this.caFile.trim() === '' ? {} : { caFile: this.caFile.trim() }),
      ...(this.pin.trim() === '' ? {} : { pinSha256: this.pin.trim() }),
    };
    return {
      id: this.id,
      vendor: this.form.vendor,
      name: this.name,
      pollSeconds: this.pollSeconds.trim() === '' || !(seconds > 0) ? null : seconds,
      settings: { ...this.settings },
      secrets: Object.fromEntries(Object.entries(this.secrets).filter(([, text]) => text !== '')),
      forgotten: this.replaced.filter((name) => (this.secrets[name] ?? '') === ''),
      tls: Object.keys(tls).length === 0 ? null : tls,
    };
  }

  faultOf(path: string): string | null {
    const fault = this.faults.find((one) => one.path === path);
    return fault === undefined ? null : texts().connections.form.fault(fault.problem);
  }

  /** Whether a secret lies in the vault and was not touched here. */
  isKept({ name }: FormField): boolean {
    return this.kept.includes(name) && !this.replaced.includes(name);
  }

  replace(name: string) {
    this.replaced = [...this.replaced, name];
  }

  keep(name: string) {
    this.replaced = this.replaced.filter((one) => one !== name);
    this.secrets = { ...this.secrets, [name]: '' };
  }

  /** Trusts exactly the certificate that was refused, and tries again. */
  async pinShown(fingerprint: string) {
    this.pin = fingerprint;
    await this.test();
  }

  async test() {
    if (this.work !== 'nothing' || !this.#isTyped()) return;
    this.work = 'testing';
    this.tested = null;
    try {
      const answer = await this.#bridge.send('connections.test', this.draft);
      this.#take(answer.kind === 'faulty' ? answer.faults : []);
      if (answer.kind === 'failed' || answer.kind === 'read') this.tested = answer;
    } catch {
      this.#failed();
    } finally {
      this.work = 'nothing';
    }
  }

  /** The id of the connection, or null where it was not saved. */
  async save(): Promise<SetupAnswer | null> {
    if (this.work !== 'nothing' || !this.#isTyped()) return null;
    this.work = 'saving';
    try {
      const answer = await this.#bridge.send('connections.save', this.draft);
      this.#take(answer.kind === 'faulty' ? answer.faults : []);
      if (answer.kind === 'refused') this.problem = answer.message;
      // Nothing of a secret stays in the window once it is where it belongs.
      if (answer.kind === 'saved') this.secrets = {};
      return answer;
    } catch {
      this.#failed();
      return null;
    } finally {
      this.work = 'nothing';
    }
  }

  async remove(): Promise<boolean> {
    if (this.id === null || this.work !== 'nothing') return false;
    this.work = 'removing';
    try {
      const answer = await this.#bridge.send('connections.remove', { id: this.id });
      if (answer.kind === 'refused') this.problem = answer.message;
      return answer.kind === 'saved';
    } catch {
      this.#failed();
      return false;
    } finally {
      this.work = 'nothing';
    }
  }

  leave() {
    this.secrets = {};
    if (this.work === 'testing') void this.#bridge.send('connections.stopTest', undefined);
  }

  /** What main would refuse as a malformed message is told at its field. */
  #isTyped(): boolean {
    const faults: DraftFault[] = [];
    const seconds = this.pollSeconds.trim();
    if (seconds !== '' && !(Number(seconds) > 0))
      faults.push({ path: 'pollSeconds', problem: texts().connections.form.notSeconds });
    const pin = this.pin.trim();
    if (pin !== '' && !/^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$/.test(pin))
      faults.push({
        path: 'tls.pinSha256',
        problem: texts().connections.form.notFingerprint,
      });
    this.#take(faults);
    return faults.length === 0;
  }

  #take(faults: readonly DraftFault[]) {
    this.faults = faults;
    const known = [
      ...['name', 'pollSeconds', 'tls.caFile', 'tls.pinSha256'],
      ...this.form.settings.map(({ name }) => `settings.${name}`),
      ...this.form.secrets.map(({ name }) => `secrets.${name}`),
    ];
    const elsewhere = faults.find(({ path }) => !known.includes(path));
    this.problem = elsewhere === undefined ? null : texts().connections.form.fault(elsewhere.problem);
  }

  #failed() {
    this.problem = texts().connections.form.failed;
  }
}
