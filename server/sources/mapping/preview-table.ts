// The first rows of a table for the mapping page: cells are cut, shown to the admin who sent the file, and never stored.
import type { Encoding } from '../csv/decode-text';
import type { InputFile } from '../input/input-file';
import { headRows } from '../recognise/find-header';

const PREVIEW_ROWS = 5;
const PREVIEW_LENGTH = 120;
const HEAD_ROWS = 20;
const cut = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, PREVIEW_LENGTH));

export type TablePreview = {
  file: string;
  columns: string[];
  rows: string[][];
  /** Where its header seems to stand below titles. */
  headerRow?: number;
  /** The first rows of the file whatever they are, to choose the header among. */
  head: { line: number; cells: string[] }[];
};

/** @param rows those below the header, as far as they were read. */
export async function previewTable(
  file: InputFile,
  columns: string[],
  rows: readonly (readonly string[])[],
  encoding: Encoding,
): Promise<TablePreview> {
  const head = await headRows({ ...file, headerLine: undefined }, encoding);
  return {
    file: file.name,
    columns,
    rows: rows.slice(0, PREVIEW_ROWS).map(cut),
    ...(file.headerLine === undefined ? {} : { headerRow: file.headerLine }),
    head: head.slice(0, HEAD_ROWS).map(({ line, cells }) => ({ line, cells: cut(cells) })),
  };
}
