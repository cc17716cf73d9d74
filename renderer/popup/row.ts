import type { PlacedPool } from '../../electron/domain/headline';
import type { Board } from '../state/board.svelte';

/** What every row of the popup is given. */
export interface RowProps {
  readonly placed: PlacedPool;
  readonly board: Board;
  readonly terms: readonly string[];
  /** Whether the Tab key reaches this row. */
  readonly isActive: boolean;
  /** Whether Enter in the search field opens this row. */
  readonly isChosen: boolean;
  /** When the alerts of this pool are heard again, in words; null while they are heard. */
  readonly snoozed: string | null;
  readonly onopen: (placed: PlacedPool) => void;
}
