// What a column of the data grid says about itself; it knows rows only through the functions it is given.
import type { ReactNode } from 'react';

export type GridColumn<Row> = {
  id: string;
  header: ReactNode;
  /** What the column means, in the header's tooltip. */
  hint?: string;
  cell: (row: Row) => ReactNode;
  /** The total below, with the same unit as the cells. */
  footer?: ReactNode;
  /** Figures stand at the right in tabular numerals. */
  numeric?: boolean;
  /** Width in px; the grid scrolls sideways rather than squeeze. */
  width: number;
  /** This column takes the room that is left. One a grid. */
  grow?: boolean;
  /** Stays at the left while the rest scrolls. Only for the first column. */
  pinned?: boolean;
  /** The row's link lies on this cell. */
  primary?: boolean;
  /** Sorting is offered. Without `onSortChange` the grid sorts by `sortValue`, which is then needed. */
  sortable?: boolean;
  /** Value to sort by in the browser; null sorts last. Money goes in as a number made for ordering only. */
  sortValue?: (row: Row) => string | number | null;
};

export type GridSort = { columnId: string; direction: 'asc' | 'desc' };
