/** A column of a grid. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** As in `grid-template-columns`. */
  readonly width: string;
  /** Numbers stand at the end of their cell. */
  readonly isEnd?: boolean;
  /** The rows may be ordered by it. */
  readonly canSort?: boolean;
  /** The greatest first at the first press. */
  readonly startsDown?: boolean;
  /** Below this width of the grid in CSS pixels the column is left out. */
  readonly from?: number;
  /** In a grid narrower than this the column is so narrow, and what is marked as `words` in it is only read aloud. */
  readonly slim?: { readonly below: number; readonly width: string };
}

export interface GridSort {
  readonly by: string;
  readonly isDown: boolean;
}

/** A press on a heading: the other way round where it is sorted by it, else by it. */
export const pressed = (sort: GridSort | null, { id, startsDown = false }: GridColumn): GridSort => ({
  by: id,
  isDown: sort?.by === id ? !sort.isDown : startsDown,
});

export const columnsWithin = (columns: readonly GridColumn[], width: number): readonly GridColumn[] =>
  columns.filter(({ from }) => from === undefined || width >= from);

export const isSlim = ({ slim }: GridColumn, width: number): boolean =>
  slim !== undefined && width < slim.below;

/** The columns as `grid-template-columns` takes them. */
export const columnTemplate = (columns: readonly GridColumn[], width: number): string =>
  columns.map((column) => (isSlim(column, width) ? (column.slim?.width ?? '') : column.width)).join(' ');
