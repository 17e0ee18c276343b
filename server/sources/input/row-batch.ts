// Rows of a table as cells of text, whatever kind of file they lie in.

/** The text of a cell whose formula has no stored result: no text may hold its first character, so none is taken for it. */
export const UNSTORED_RESULT = '\u0000=';

export type Row = {
  /** Line of the file on which the row starts, from 1; in a sheet its row number. */
  line: number;
  cells: string[];
  /** Why the row cannot be read; its cells are none then. */
  refusal?: string;
};
/** Every batch carries the header of its table; the first batch comes even when there are no rows. */
export type RowBatch = { header: Row; rows: Row[] };
