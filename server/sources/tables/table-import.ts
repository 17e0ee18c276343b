// What came of a small table: what it changes, what it leaves, and the rows it refused with a file to mend them by.
import type { Refusal } from '../refusal';
import type { DateAsked } from './small-table';

export type TableImport<Change> = {
  /** read = changes + unchanged + refused. */
  read: number;
  changes: Change[];
  unchanged: number;
  refused: Refusal[];
  /** The refused rows as CSV, safe to open in a sheet. */
  refusedCsv: string;
  /** How the table was read, in sentences. */
  notes: string[];
  /** Columns whose days can be read in two ways: somebody has to say the order. */
  dates: DateAsked[];
};
