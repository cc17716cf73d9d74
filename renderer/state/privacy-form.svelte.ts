import type { Preferences } from '../../electron/domain/preferences';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';

type Personal = Preferences['personal'];

/** What is to become of names. To hide them deletes some for good, so that is asked for twice. */
export class PrivacyForm {
  readonly #bridge: Bridge;
  readonly #now: () => Personal;
  /** What was chosen and waits for a second word; null where nothing does. */
  wish = $state.raw<Exclude<Personal, 'kept'> | null>(null);
  problem = $state.raw<string | null>(null);
  /** What came of it, in words. */
  news = $state.raw('');

  readonly shown = $derived.by(() => this.wish ?? this.#now());

  constructor(bridge: Bridge, now: () => Personal) {
    this.#bridge = bridge;
    this.#now = now;
  }

  choose(personal: Personal) {
    this.wish = null;
    this.problem = null;
    this.news = '';
    if (personal === this.#now()) return;
    if (this.#now() === 'kept' && personal !== 'kept') this.wish = personal;
    else void this.#save(personal);
  }

  async confirm() {
    const { wish } = this;
    if (wish !== null) await this.#save(wish);
    this.wish = null;
  }

  async #save(personal: Personal) {
    const { notTaken, privacy } = texts().settings;
    const answer = await this.#bridge
      .send('preferences.save', { personal })
      .catch(() => ({ isSaved: false, message: notTaken }));
    if (!answer.isSaved || answer.message !== null) this.problem = answer.message ?? notTaken;
    else this.news = personal === 'kept' ? privacy.shownNow : privacy.hiddenNow;
  }
}
