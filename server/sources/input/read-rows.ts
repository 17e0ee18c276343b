// Streams the rows of any table an import holds: text by delimiters, lists of JSON and sheets by their own readers.
import type { Hash } from 'node:crypto';
import { decodeText, type Encoding } from '../csv/decode-text';
import { readCsv } from '../csv/read-csv';
import type { InputFile } from './input-file';
import type { RowBatch } from './row-batch';

/** `hash` is fed every byte of the file once the last row is read. Throws ImportProblem. */
export async function* readRows(file: InputFile, encoding: Encoding, hash?: Hash): AsyncGenerator<RowBatch> {
  if (!file.rows) {
    const stream = await file.open();
    try {
      yield* readCsv(decodeText(stream, file.name, encoding, hash), file.name);
    } finally {
      stream.destroy();
    }
    return;
  }
  yield* file.rows(encoding);
  if (hash) for await (const piece of await file.open()) hash.update(piece);
}
