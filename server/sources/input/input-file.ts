// One file of an import, wherever it lies; it can be opened more than once and is never unpacked to disk.
import type { Readable } from 'node:stream';
import type { Encoding } from '../csv/decode-text';
import type { RowBatch } from './row-batch';

export type InputFile = {
  /** Path inside the folder or archive, with forward slashes; a table inside a file adds its own name. */
  name: string;
  bytes: number;
  open: () => Promise<Readable>;
  /** Its rows, where it is no delimited text: a sheet of a workbook, a list in a JSON file. */
  rows?: (encoding: Encoding, headerLine?: number) => AsyncGenerator<RowBatch>;
  /** The line or row of the sheet that names the columns, from 1, where it is not the first that says something. */
  headerLine?: number | undefined;
  /** What the file itself says its records are: 'Opportunity'. */
  object?: string;
};

export type OpenInput = {
  files: InputFile[];
  /** Files that are there and are not tables, with the reason they are left alone. */
  ignored: { name: string; bytes: number; reason: string }[];
  close: () => void;
};
