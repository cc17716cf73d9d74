import type { SavedTable } from '../../electron/domain/saved-table';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';

/** Saving or copying what a page shows, and what came of it in words. */
export class TableExport {
  readonly #bridge: Bridge;
  /** One plain sentence; null where there is nothing to say. */
  words = $state.raw<string | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  async save(table: SavedTable) {
    await this.follow(this.#bridge.send('table.save', table));
  }

  async copy({ columns, rows }: Omit<SavedTable, 'name'>, copied: string) {
    this.words = null;
    try {
      await this.#bridge.send('table.copy', { columns, rows });
      this.words = copied;
    } catch {
      this.words = texts().files.tooMuch;
    }
  }

  /** Says what a dialog came to; thinking better of it is nothing to say. */
  async follow(answer: Promise<{ readonly outcome: string; readonly message: string }>) {
    this.words = null;
    try {
      const { outcome, message } = await answer;
      this.words = outcome === 'cancelled' ? null : message;
    } catch {
      this.words = texts().files.tooMuch;
    }
  }
}
