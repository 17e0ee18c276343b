// What came of a small table: what it changes, what it leaves, and the rows it refused with a file to mend them by.
import type { Refusal } from '../refusal';

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
};
