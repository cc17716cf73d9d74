import type { PreferencesChange } from '../../electron/domain/preferences';
import type { Bridge, SaveAnswer } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';

/** Settings that are saved as soon as one is changed; what failed is told at its field. */
export class PreferenceForm<Field extends string> {
  readonly #bridge: Bridge;
  #problem = $state.raw<{ readonly field: Field; readonly words: string } | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  problem(field: Field): string | null {
    return this.#problem?.field === field ? this.#problem.words : null;
  }

  save(field: Field, change: PreferencesChange): Promise<boolean> {
    return this.run(field, () => this.#bridge.send('preferences.save', change));
  }

  /** Does what a field is for; false where it was refused. */
  async run(field: Field, work: () => Promise<SaveAnswer>): Promise<boolean> {
    this.#problem = null;
    const { notTaken } = texts().settings;
    const answer = await work().catch(() => ({ isSaved: false, message: notTaken }));
    if (!answer.isSaved) this.#problem = { field, words: answer.message ?? notTaken };
    return answer.isSaved;
  }
}
