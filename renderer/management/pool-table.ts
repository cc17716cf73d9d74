import { endCell, nextEnd } from '../../electron/domain/ending';
import { type Reader, levelWord, poolSubtitle, unitWord } from '../../electron/domain/format';
import { type PlacedPool, toldLevel } from '../../electron/domain/headline';
import type { Instant } from '../../electron/domain/instant';
import type { PoolColumnId } from '../../electron/domain/pool-view';
import type { CopiedTable } from '../../electron/domain/saved-table';
import { texts } from '../../electron/texts/language';
import { columnName } from './pool-columns';

export interface TableFacts {
  readonly now: Instant;
  readonly reader: Reader;
  readonly vendorName: (placed: PlacedPool) => string;
}

type Cell = string | number | null;

/** A column of a file: what a shown one says in words may need two of them. */
interface FileColumn {
  readonly name: string;
  readonly of: (placed: PlacedPool) => Cell;
}

function fileColumns(id: PoolColumnId, { now, reader, vendorName }: TableFacts): readonly FileColumn[] {
  const { file } = texts().pools;
  const name = columnName(id);
  switch (id) {
    case 'level':
      return [{ name, of: (placed) => levelWord(toldLevel(placed)) }];
    case 'pool':
      return [
        { name: file.product, of: ({ pool }) => pool.product },
        { name: file.details, of: ({ pool }) => poolSubtitle(pool) },
      ];
    case 'free':
      return [
        { name, of: ({ pool }) => pool.free },
        { name: columnName('total'), of: ({ pool }) => pool.total },
      ];
    case 'bar':
      return [{ name: columnName('used'), of: ({ pool }) => pool.used }];
    case 'holders':
      return [{ name, of: ({ pool }) => pool.holders?.length ?? null }];
    case 'ends':
      return [
        { name, of: ({ pool }) => endCell(pool, now, reader) },
        { name: file.endsAt, of: ({ pool }) => nextEnd(pool, now)?.at ?? pool.validity.until },
      ];
    case 'vendor':
      return [{ name, of: vendorName }];
    case 'connection':
      return [{ name, of: ({ state }) => state.name }];
    case 'as-of':
      return [{ name: file.readAt, of: ({ state }) => state.readAt }];
    case 'unit':
      return [{ name, of: ({ pool }) => unitWord(pool.unit) }];
    case 'used':
    case 'total':
    case 'reserved':
    case 'server':
    case 'version':
      return [{ name, of: ({ pool }) => pool[id] }];
  }
}

/** The pools as cells of a file or of the clipboard: counts as numbers, what is not said as empty cells. */
export function poolTable(
  pools: readonly PlacedPool[],
  ids: readonly PoolColumnId[],
  facts: TableFacts,
): CopiedTable {
  const all = ids.flatMap((id) => fileColumns(id, facts));
  // A figure that two of the shown columns tell stands in the file once.
  const columns = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
  return {
    columns: columns.map(({ name }) => name),
    rows: pools.map((placed) => columns.map(({ of }) => of(placed))),
  };
}
