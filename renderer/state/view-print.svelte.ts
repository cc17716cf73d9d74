import type { Bridge, ImportAnswer } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';

/** Printing what the window shows, and what became of it. */
export class ViewPrint {
  readonly #bridge: Bridge;
  readonly #pageName: () => string | null;
  answer = $state.raw<ImportAnswer | null>(null);
  #isRunning = $state.raw(false);

  /** `pageName`: what the page is called; null for one that is not printed. */
  constructor(bridge: Bridge, pageName: () => string | null) {
    this.#bridge = bridge;
    this.#pageName = pageName;
  }

  get isOffered(): boolean {
    return this.#pageName() !== null;
  }

  async run() {
    const name = this.#pageName();
    if (name === null || this.#isRunning) return;
    this.#isRunning = true;
    // What was said of the last time is no part of the view.
    this.answer = null;
    try {
      const answer = await this.#bridge.send('view.print', { name });
      this.answer = answer.outcome === 'cancelled' ? null : answer;
    } catch {
      this.answer = { outcome: 'refused', message: texts().print.failed };
    } finally {
      this.#isRunning = false;
    }
  }
}
