import type { Bridge } from '../../electron/ipc/contract';

const saidMs = 4000;

/** Copying the diagnostics, and saying for a moment that it was done. */
export class DiagnosticsCopy {
  readonly #bridge: Bridge;
  #timer: ReturnType<typeof setTimeout> | null = null;
  isCopied = $state(false);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async run() {
    await this.#bridge.send('diagnostics.copy', undefined);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.isCopied = true;
    this.#timer = setTimeout(() => (this.isCopied = false), saidMs);
  }
}
