import type { OverviewFacts } from '../../electron/domain/overview';
import type { Bridge } from '../../electron/ipc/contract';

/** What the overview tells beside the board. It stays as it is until it was read anew, so that nothing jumps. */
export class OverviewReading {
  readonly #bridge: Bridge;
  #isReading = false;
  #isOutdated = false;

  facts = $state.raw<OverviewFacts | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Reads it once; and once more where it was asked for in the meantime. */
  async read(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isOutdated) {
        this.#isOutdated = false;
        this.facts = await this.#bridge.send('overview.read', undefined);
      }
    } finally {
      this.#isReading = false;
    }
  }
}
