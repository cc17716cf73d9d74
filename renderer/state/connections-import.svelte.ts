import type { Bridge, ImportAnswer } from '../../electron/ipc/contract';

/** Taking in a connections file, and what came of it. */
export class ConnectionsImport {
  readonly #bridge: Bridge;
  answer = $state.raw<ImportAnswer | null>(null);
  isRunning = $state(false);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async run() {
    if (this.isRunning) return;
    this.isRunning = true;
    this.answer = null;
    try {
      const answer = await this.#bridge.send('connections.import', undefined);
      this.answer = answer.outcome === 'cancelled' ? null : answer;
    } finally {
      this.isRunning = false;
    }
  }

  dismiss() {
    this.answer = null;
  }
}
