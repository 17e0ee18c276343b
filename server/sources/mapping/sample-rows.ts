// Reads the first rows of a table for the mapping page's preview and for the guess; it keeps nothing.
import type { Encoding } from '../csv/decode-text';
import type { InputFile } from '../input/input-file';
import { readRows } from '../input/read-rows';

export type TableSample = { header: string[]; rows: string[][] };

export async function sampleRows(
  file: InputFile,
  count = 50,
  encoding: Encoding = 'utf-8',
): Promise<TableSample> {
  for await (const { header, rows } of readRows(file, encoding))
    return { header: header.cells, rows: rows.slice(0, count).map(({ cells }) => cells) };
  return { header: [], rows: [] };
}
