import type { CopiedTable } from '../domain/saved-table';
import { putOnClipboard } from './clipboard';
import { tabbedOf } from './table-text';

/** Puts rows that a window shows on the clipboard. */
export const copyTable = (table: CopiedTable): Promise<void> => putOnClipboard(tabbedOf(table));
