// One file of an import, wherever it lies; it can be opened more than once and is never unpacked to disk.
import type { Readable } from 'node:stream';

export type InputFile = {
  /** Path inside the folder or archive, with forward slashes. */
  name: string;
  bytes: number;
  open: () => Promise<Readable>;
};

export type OpenInput = {
  files: InputFile[];
  /** Files that are there and are not tables, with the reason they are left alone. */
  ignored: { name: string; bytes: number; reason: string }[];
  close: () => void;
};
