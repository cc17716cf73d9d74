import {
  type PoolColumnId,
  type PoolView,
  defaultPoolView,
  lastingColumns,
  poolColumnIds,
} from '../../electron/domain/pool-view';
import { texts } from '../../electron/texts/language';
import type { GridColumn } from '../parts/grid-column';

type Look = Omit<GridColumn, 'id' | 'name' | 'canSort'> & {
  /** The least room it needs in CSS pixels. */
  readonly least: number;
  /** Where there is not room for all, the highest leaves first; 0 stays. */
  readonly leaves: number;
};

const looks: Readonly<Record<PoolColumnId, Look>> = {
  level: { width: '100px', least: 100, leaves: 0, slim: { below: 620, width: '16px' } },
  pool: { width: 'minmax(110px, 2.4fr)', least: 190, leaves: 0 },
  free: { width: '124px', least: 124, leaves: 0, isEnd: true },
  bar: { width: 'minmax(48px, 0.6fr)', least: 48, leaves: 3, startsDown: true },
  used: { width: '56px', least: 56, leaves: 7, isEnd: true, startsDown: true },
  total: { width: '64px', least: 64, leaves: 8, isEnd: true, startsDown: true },
  reserved: { width: '36px', least: 36, leaves: 4, isEnd: true, startsDown: true },
  unit: { width: '88px', least: 88, leaves: 14 },
  holders: { width: '60px', least: 60, leaves: 9, isEnd: true, startsDown: true },
  ends: { width: '118px', least: 118, leaves: 2 },
  vendor: { width: 'minmax(80px, 0.7fr)', least: 80, leaves: 12 },
  connection: { width: 'minmax(80px, 0.8fr)', least: 80, leaves: 6 },
  server: { width: 'minmax(80px, 0.8fr)', least: 80, leaves: 10 },
  version: { width: '72px', least: 72, leaves: 11 },
  'as-of': { width: '104px', least: 104, leaves: 5, isEnd: true, startsDown: true },
};

const gap = 14;
const margins = 40;

/** How a column is called where there is room for its whole name. */
export const columnName = (id: PoolColumnId): string =>
  id === 'reserved' ? texts().pools.reserved : texts().pools.columns[id];

/** The chosen columns, in the order that all of them have. */
export const chosenColumns = ({ columns }: Pick<PoolView, 'columns'>): readonly PoolColumnId[] =>
  poolColumnIds.filter((id) => lastingColumns.includes(id) || columns.includes(id));

/** The columns of a file: also what the heads of groups say. */
export function writtenColumns(view: Pick<PoolView, 'columns' | 'group'>): readonly PoolColumnId[] {
  const { columns, group } = view;
  return chosenColumns({
    columns: group === 'vendor' || group === 'connection' ? [...columns, group] : columns,
  });
}

const roomFor = (ids: readonly PoolColumnId[], width: number): number =>
  ids.reduce((room, id) => {
    const { least, slim } = looks[id];
    return room + gap + (slim !== undefined && width < slim.below ? 16 : least);
  }, margins - gap);

/** Those of the chosen columns that a grid of this width has room for. */
export function fittingColumns(ids: readonly PoolColumnId[], width: number): readonly PoolColumnId[] {
  const fitting = [...ids];
  while (roomFor(fitting, width) > width) {
    const last = fitting.reduce((most, id) => (looks[id].leaves > looks[most].leaves ? id : most));
    if (looks[last].leaves === 0) break;
    fitting.splice(fitting.indexOf(last), 1);
  }
  return fitting;
}

export const gridColumns = (ids: readonly PoolColumnId[]): readonly GridColumn[] =>
  ids.map((id) => ({ ...looks[id], id, name: texts().pools.columns[id], canSort: true }));

/** The view with this column in, where it was out. */
export function withColumn(view: PoolView, id: PoolColumnId): PoolView {
  const chosen = chosenColumns(view);
  const columns = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  return { ...view, columns: [...chosenColumns({ columns })] };
}

export const withUsualColumns = (view: PoolView): PoolView => ({ ...view, columns: defaultPoolView.columns });
