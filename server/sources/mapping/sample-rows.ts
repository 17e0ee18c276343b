// Reads the first rows of a table for the mapping page's preview and for the guess; it keeps nothing.
import { decodeText, type Encoding } from '../csv/decode-text';
import { readCsv } from '../csv/read-csv';
import type { InputFile } from '../input/input-file';

export type TableSample = { header: string[]; rows: string[][] };

export async function sampleRows(
  file: InputFile,
  count = 50,
  encoding: Encoding = 'utf-8',
): Promise<TableSample> {
  const stream = await file.open();
  try {
    for await (const { header, rows } of readCsv(decodeText(stream, file.name, encoding), file.name))
      return { header: header.cells, rows: rows.slice(0, count).map(({ cells }) => cells) };
  } finally {
    stream.destroy();
  }
  return { header: [], rows: [] };
}
