// Finds the row that names a table's columns where titles stand above it: proven by what is known, said, or guessed for a person to confirm.
import Papa from 'papaparse';
import { decodeText, type Encoding } from '../csv/decode-text';
import { DELIMITERS, separatorLine } from '../csv/delimiter-of';
import { ImportProblem } from '../import-problem';
import type { InputFile } from '../input/input-file';
import { readRows } from '../input/read-rows';
import type { Row } from '../input/row-batch';
import { shownValue } from '../refusal';

/** Titles, filters and dates above a report's rows are fewer than these. */
const LOOKED_AT = 60;
const HEAD_LENGTH = 200_000;
const NAMED = 6;

export type FoundHeader = {
  /** Read from its header on. */
  file: InputFile;
  columns: string[];
  /** A sentence about the lines above the header, which are no records; null where there are none. */
  note: string | null;
};
export type HeaderSearch = {
  encoding: Encoding;
  /** The line on which somebody said it stands, from 1. */
  said: number | null;
  /** Whether a row names the columns of a table that is known or mapped. */
  fits: (cells: readonly string[]) => boolean;
};

/** Throws ImportProblem where the file has no row at all, or none on the line that was said. */
export async function findHeader(file: InputFile, search: HeaderSearch): Promise<FoundHeader> {
  const { encoding, said, fits } = search;
  const first = await headerOf(file, encoding);
  if (fits(first.cells)) return found(file, first, encoding);
  const below = await headRows(file, encoding);
  const proven = below.find(({ line, cells }) => line > first.line && fits(cells));
  if (proven) return found(at(file, proven.line), proven, encoding);
  if (said === null || said === first.line) return found(file, first, encoding);
  return found(at(file, said), await headerOf(at(file, said), encoding), encoding);
}

/** The first rows as they stand, whatever they are: titles, the header, records. */
export async function headRows(file: InputFile, encoding: Encoding): Promise<Row[]> {
  if (file.rows) {
    for await (const { header, rows } of file.rows(encoding)) return [header, ...rows].slice(0, LOOKED_AT);
    return [];
  }
  const text = await headText(file, encoding);
  const said = separatorLine(text)?.separator;
  // The delimiter that cuts any of the first rows into most cells.
  if (said) {
    const [first, ...rest] = rowsOf(text, said);
    return first ? [{ ...first, cells: [`sep=${said}`] }, ...rest] : [];
  }
  const cuts = DELIMITERS.map((delimiter) => rowsOf(text, delimiter));
  const widest = (rows: Row[]) => Math.max(0, ...rows.map(({ cells }) => cells.length));
  return cuts.reduce((best, rows) => (widest(rows) > widest(best) ? rows : best));
}

export const at = (file: InputFile, headerLine: number): InputFile => ({ ...file, headerLine });

async function found(file: InputFile, header: Row, encoding: Encoding): Promise<FoundHeader> {
  return { file, columns: header.cells, note: await noteAbove(file, header.line, encoding) };
}

async function headerOf(file: InputFile, encoding: Encoding): Promise<Row> {
  for await (const { header } of readRows(file, encoding)) return header;
  throw new ImportProblem(
    'malformed_csv',
    file.headerLine === undefined
      ? `"${file.name}" has no header: its first line must name the columns.`
      : `"${file.name}" has no row on line ${file.headerLine} or below. Say which line names the columns.`,
  );
}

async function noteAbove(file: InputFile, line: number, encoding: Encoding): Promise<string | null> {
  if (line <= 1) return null;
  const above = (await headRows({ ...file, headerLine: undefined }, encoding)).filter(
    (row) => row.line < line,
  );
  if (above.length === 0) return null;
  return linesNote(file.name, above, `above the header on line ${line}`);
}

/** '"report.csv": 2 lines under the rows are no records: line 9 "Grand Totals", line 10 "Confidential".' */
export function linesNote(file: string, rows: readonly Row[], where: string): string {
  const named = rows
    .slice(0, NAMED)
    .map(
      ({ line, cells }) =>
        `line ${line} "${shownValue(cells.filter((cell) => cell.trim() !== '').join(' '))}"`,
    );
  const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
  const are = rows.length === 1 ? '1 line' : `${rows.length} lines`;
  return `"${file}": ${are} ${where} ${rows.length === 1 ? 'is no record' : 'are no records'}: ${named.join(', ')}${more}.`;
}

async function headText(file: InputFile, encoding: Encoding): Promise<string> {
  const stream = await file.open();
  let text = '';
  try {
    for await (const piece of decodeText(stream, file.name, encoding)) {
      text += piece;
      if (text.length >= HEAD_LENGTH) break;
    }
  } finally {
    stream.destroy();
  }
  return text.slice(0, HEAD_LENGTH);
}

function rowsOf(text: string, delimiter: string): Row[] {
  const newline = text.includes('\n') ? '\n' : '\r';
  const { data } = Papa.parse<string[]>(text, { delimiter, newline, preview: LOOKED_AT });
  let line = 1;
  return data.flatMap((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.join('').split(newline).length - 1;
    return row.cells.every((cell) => cell === '') ? [] : [row];
  });
}
