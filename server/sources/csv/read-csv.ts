// Streams the rows of a CSV text with the line each starts on; refuses quotes that never close and rows without end.
import Papa from 'papaparse';
import { ImportProblem } from '../import-problem';
import { MAX_COLUMNS, MAX_ROW_LENGTH } from '../input/input-limits';
import type { Row, RowBatch } from '../input/row-batch';
import { delimiterOf, separatorLine } from './delimiter-of';

type Parsed = {
  data: string[][];
  errors: { code: string; row: number; index: number }[];
  meta: { cursor: number };
};

const QUOTE_INSIDE = 'A quotation mark stands in the middle of a cell, so the row cannot be read safely.';

/**
 * Yields batches of rows below the header; the first batch comes even when there are none. Lines whose cells are
 * all blank, that start with # above the header or stand above its line, or that only name the separator, are no rows; blank cells beyond the header are cut off. Throws ImportProblem 'malformed_csv'.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  name: string,
  headerLine = 1,
): AsyncGenerator<RowBatch> {
  let buffer = '';
  let line = 1;
  let parser: Papa.Parser | null = null;
  let header: Row | null = null;
  let isCarriageReturnOnly = false;

  function take(isLast: boolean): RowBatch | null {
    if (!parser) {
      isCarriageReturnOnly = buffer.includes('\r') && !buffer.includes('\n');
      parser = new Papa.Parser({
        delimiter: delimiterOf(buffer, headerLine),
        newline: isCarriageReturnOnly ? '\r' : '\n',
      });
    }
    const isSeparatorSaid = !header && line === 1 && separatorLine(buffer) !== null;
    let isAbove = isSeparatorSaid;
    const parsed: Parsed = parser.parse(buffer, 0, !isLast);
    const rows: Row[] = [];
    const broken = brokenRows(parsed);
    parsed.data.forEach((cells, index) => {
      const at = line;
      line += 1 + feedsIn(cells, isCarriageReturnOnly ? '\r' : '\n');
      if (broken.has(index) && isLast && broken.get(index) === 'MissingQuotes') throw unclosed(name, at);
      trimCarriageReturn(cells);
      if (cells.every(isBlank)) return;
      // Sheets write the cells of columns that nobody named.
      while (header && cells.length > header.cells.length && isBlank(cells.at(-1))) cells.pop();
      if (!header) {
        // The first line with text on it is the one that names the separator.
        if (isAbove || at < headerLine) {
          isAbove = false;
          return;
        }
        if ((cells[0] ?? '').trimStart().startsWith('#')) return;
        if (cells.length > MAX_COLUMNS) throw malformed(`"${name}" has more than ${MAX_COLUMNS} columns.`);
        header = { line: at, cells: cells.map((cell) => cell.trim()) };
        return;
      }
      // A quote in the middle of a cell makes the row unsafe to read: shown by its line only, as a ragged row is.
      rows.push(broken.has(index) ? { line: at, cells: [], refusal: QUOTE_INSIDE } : { line: at, cells });
    });
    buffer = isLast ? '' : buffer.slice(parsed.meta.cursor);
    if (buffer.length > MAX_ROW_LENGTH)
      throw buffer.includes('"') ? unclosed(name, line) : endless(name, line);
    return header ? { header, rows } : null;
  }

  let pending = '';
  let hasYielded = false;
  for await (const piece of text) {
    pending += piece;
    if (pending.length < 65_536) continue;
    buffer += pending;
    pending = '';
    const batch = take(false);
    if (batch && (batch.rows.length > 0 || !hasYielded)) {
      hasYielded = true;
      yield batch;
    }
  }
  buffer += pending;
  const last = buffer === '' ? null : take(true);
  if (last && (last.rows.length > 0 || !hasYielded)) yield last;
}

function brokenRows(parsed: Parsed): Map<number, string> {
  return new Map(parsed.errors.map((error) => [error.row, error.code]));
}

function feedsIn(cells: string[], feed: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(feed); at >= 0; at = cell.indexOf(feed, at + 1)) count++;
  }
  return count;
}

/** The parser splits at the line feed; the carriage return before it is no part of the last cell. */
function trimCarriageReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

function endless(name: string, line: number): ImportProblem {
  return malformed(
    `"${name}": the row on line ${line} is longer than ${MAX_ROW_LENGTH / 1024 ** 2} MB. Export the file again with a row to a line.`,
  );
}

function unclosed(name: string, line: number): ImportProblem {
  return malformed(
    `"${name}": a quotation mark opened in the row on line ${line} is never closed. Export the file again, or close it.`,
  );
}

function malformed(message: string): ImportProblem {
  return new ImportProblem('malformed_csv', message);
}
