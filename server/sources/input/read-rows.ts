// Streams the rows of any table an import holds: text by delimiters, lists of JSON and sheets by their own readers.
import { decodeText, type Encoding } from '../csv/decode-text';
import { readCsv } from '../csv/read-csv';
import { recogniseFile } from '../recognise/recognise-file';
import type { ByteSink } from './byte-sink';
import type { InputFile } from './input-file';
import type { Row, RowBatch } from './row-batch';

const SECOND_HEADER = 'This is a second header, not a record.';

/** `hash` is fed every byte of the file once the last row is read. Throws ImportProblem. */
export async function* readRows(
  file: InputFile,
  encoding: Encoding,
  hash?: ByteSink,
): AsyncGenerator<RowBatch> {
  let isFirst = true;
  for await (const batch of batchesOf(file, encoding, hash)) {
    yield withoutHeaders(batch, isFirst);
    isFirst &&= batch.rows.length === 0;
  }
}

async function* batchesOf(file: InputFile, encoding: Encoding, hash?: ByteSink): AsyncGenerator<RowBatch> {
  if (!file.rows) {
    const stream = await file.open();
    try {
      yield* readCsv(decodeText(stream, file.name, encoding, hash), file.name, file.headerLine);
    } finally {
      stream.destroy();
    }
    return;
  }
  yield* file.rows(encoding, file.headerLine);
  if (hash) for await (const piece of await file.open()) hash.update(piece);
}

/** Files that were put together carry the header of each; as a record it would be taken for a stage of its own. */
function withoutHeaders({ header, rows }: RowBatch, isFirst: boolean): RowBatch {
  const isHeader = ({ cells }: Row, index: number) =>
    (cells.length === header.cells.length && cells.every((cell, at) => isSame(cell, header.cells[at]))) ||
    (isFirst && index === 0 && recogniseFile('', cells).use === 'used');
  if (!rows.some(isHeader)) return { header, rows };
  const refused = ({ line }: Row): Row => ({ line, cells: [], refusal: SECOND_HEADER });
  return { header, rows: rows.map((row, index) => (isHeader(row, index) ? refused(row) : row)) };
}

/** A byte order mark stands before the header of a file, and so inside of files that were put together. */
function isSame(cell: string, column: string | undefined): boolean {
  return cell === column || cell.replace('\uFEFF', '').trim() === column;
}
