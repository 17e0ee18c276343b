// Reads a small table that people keep by hand, such as plan rates or quotas, whole.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ImportProblem } from '../import-problem';
import { readRows } from '../input/read-rows';
import type { Row } from '../input/row-batch';
import { type Refusal, shownValue } from '../refusal';
import type { DateOrder } from '../values/date-order';
import { type ColumnDays, daysOf, readDay } from './read-day';

export const MAX_TABLE_BYTES = 2 * 1024 * 1024;
export const MAX_TABLE_ROWS = 10_000;

export type Cells = {
  line: number;
  /** A cell by our name for its column, trimmed; '' where the table has no such column or the cell is blank. */
  of: (name: string) => string;
  /** A cell as a day, by the order of its column; `otherwise` where it is blank. */
  day: (name: string, otherwise?: string) => { day: string } | { reason: string };
  /** What to say of one of its cells. */
  refuse: (name: string, reason: string) => Refusal;
};
export type TableFile = {
  name: string;
  bytes: Uint8Array;
  /** How its days are written, where no value proves that. */
  dateOrder?: DateOrder | undefined;
};
export type SmallTable = {
  name: string;
  sha256: string;
  has: (name: string) => boolean;
  rows: Cells[];
  refused: Refusal[];
  /** The columns whose days can be read in two ways, with one of them: somebody has to say the order. */
  asks: DateAsked[];
};
export type DateAsked = { column: string; example: string };

/**
 * `columns`: our name of a column → its spellings, compared without case, spaces and punctuation. Throws ImportProblem
 * where the file is too large, no table, or lacks a column of `required`; what it has is said beside what is missing.
 */
export async function readSmallTable(
  file: TableFile,
  columns: Readonly<Record<string, readonly string[]>>,
  required: readonly string[],
): Promise<SmallTable> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new ImportProblem('nothing_to_import', `"${name}" is empty.`);
  if (bytes.length > MAX_TABLE_BYTES)
    throw new ImportProblem(
      'unreadable_input',
      `"${name}" is larger than 2 MB: such a table has at most ${MAX_TABLE_ROWS} rows. Deals are imported on Sources.`,
    );
  const input = { name, bytes: bytes.length, open: async () => Readable.from([Buffer.from(bytes)]) };
  let header: string[] | null = null;
  const rows: Row[] = [];
  try {
    for await (const batch of readRows(input, 'utf-8')) {
      header = batch.header.cells.map((cell) => cell.trim());
      rows.push(...batch.rows);
      if (rows.length > MAX_TABLE_ROWS)
        throw new ImportProblem('unreadable_input', `"${name}" has more than ${MAX_TABLE_ROWS} rows.`);
    }
  } catch (error) {
    // Such a table has no mapping in which an encoding could be said.
    if (!(error instanceof ImportProblem) || error.code !== 'not_utf8') throw error;
    throw new ImportProblem('not_utf8', error.message.replace(/, or say .*$/, '.'));
  }
  if (!header)
    throw new ImportProblem(
      'nothing_to_import',
      `"${name}" holds no table: its first line names the columns.`,
    );
  const places = placesOf(header, columns);
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new ImportProblem(
      'bad_mapping',
      `"${name}" lacks ${missing.map((column) => `"${columns[column]?.[0]}"`).join(' and ')}. Its columns are ${header.map((cell) => `"${shownValue(cell)}"`).join(', ')}.`,
    );
  const width = header.length;
  const refused: Refusal[] = [];
  const table: SmallTable = {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    has: (column) => places.has(column),
    rows: [],
    refused,
    asks: [],
  };
  const days = new Map<number, ColumnDays>();
  const daysAt = (place: number): ColumnDays => {
    const held = days.get(place) ?? daysOf(textsAt(rows, place), file.dateOrder ?? null);
    if (held.asks !== null && !days.has(place))
      table.asks.push({ column: header?.[place] ?? '', example: shownValue(held.asks) });
    days.set(place, held);
    return held;
  };
  for (const { line, cells, refusal } of rows) {
    if (!refusal && cells.every((cell) => cell.trim() === '')) continue;
    if (refusal || cells.length !== width) {
      const reason = refusal ?? `The row has ${cells.length} cells where the header has ${width}.`;
      refused.push({ file: name, line, column: null, value: null, reason });
      continue;
    }
    const of = (column: string) => cells[places.get(column) ?? -1]?.trim() ?? '';
    table.rows.push({
      line,
      of,
      day: (column, otherwise) => {
        const place = places.get(column) ?? -1;
        const text = of(column);
        return text === '' && otherwise !== undefined
          ? { day: otherwise }
          : readDay(text, daysAt(place).order);
      },
      refuse: (column, reason) => ({
        file: name,
        line,
        column: header[places.get(column) ?? -1] ?? column,
        value: shownValue(of(column)),
        reason,
      }),
    });
  }
  return table;
}

const textsAt = (rows: readonly Row[], place: number): string[] =>
  rows.map(({ cells }) => cells[place]?.trim() ?? '').filter((text) => text !== '');

const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function placesOf(
  header: readonly string[],
  columns: Readonly<Record<string, readonly string[]>>,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [name, spellings] of Object.entries(columns)) {
    const known = new Set(spellings.map(bare));
    const place = header.findIndex((cell) => known.has(bare(cell)));
    if (place >= 0) places.set(name, place);
  }
  return places;
}
