// Streams a sheet's rows as text: dates as ISO by their format, percentages with their sign, formulas by their last value.
import type { Readable } from 'node:stream';
import { ImportProblem } from '../import-problem';
import { MAX_COLUMNS } from '../input/input-limits';
import { type Row, type RowBatch, UNSTORED_RESULT } from '../input/row-batch';
import { isoOfSerial } from './number-format';
import type { Book } from './open-workbook';
import { readXml } from './read-xml';

type Cell = {
  column: number;
  type: string;
  style: number;
  text: string;
  isFormula: boolean;
  hasValue: boolean;
};

/** The header is the first row from its line on that says something and is no comment. Blank rows are no rows. */
export async function* readSheet(
  name: string,
  open: () => Promise<Readable>,
  book: Book,
  headerLine = 1,
): AsyncGenerator<RowBatch> {
  const shared = await book.texts();
  let header: Row | null = null;
  let rows: Row[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | null = null;
  let isValue = false;

  const events = {
    open: (element: string, attributes: Record<string, string>) => {
      if (element === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
      } else if (element === 'c') {
        const column = columnOf(attributes.r) ?? cells.length;
        if (column >= MAX_COLUMNS)
          throw new ImportProblem('malformed_sheet', `"${name}" has more than ${MAX_COLUMNS} columns.`);
        cell = {
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          text: '',
          isFormula: false,
          hasValue: false,
        };
      } else if (element === 'v' || element === 't') {
        isValue = cell !== null;
        if (cell) cell.hasValue = true;
      } else if (element === 'rPh' || element === 'f') {
        isValue = false;
        if (element === 'f' && cell) cell.isFormula = true;
      }
    },
    text: (text: string) => {
      if (isValue && cell) cell.text += text;
    },
    close: (element: string) => {
      if (element === 'v' || element === 't') isValue = false;
      else if (element === 'c' && cell) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOf(cell, shared, book);
        cell = null;
      } else if (element === 'row') endRow();
    },
  };

  function endRow(): void {
    while (cells.length > 0 && cells.at(-1)?.trim() === '') cells.pop();
    if (cells.length === 0 || (!header && line < headerLine)) return;
    if (header) {
      while (cells.length < header.cells.length) cells.push('');
      rows.push({ line, cells });
    } else if (!cells[0]?.trimStart().startsWith('#'))
      header = { line, cells: cells.map((each) => (each === UNSTORED_RESULT ? '' : each.trim())) };
  }

  let hasYielded = false;
  for await (const _ of readXml(await open(), name, events)) {
    if (!header || (rows.length === 0 && hasYielded)) continue;
    hasYielded = true;
    const batch: RowBatch = { header, rows };
    rows = [];
    yield batch;
  }
}

function textOf(cell: Cell, shared: readonly string[], book: Book): string {
  const { type, style, text } = cell;
  if (cell.isFormula && !cell.hasValue) return UNSTORED_RESULT;
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || text.trim() === '') return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const { kind, currency } = book.formats[style] ?? { kind: 'number', currency: '' };
  if (kind === 'date') return isoOfSerial(value, book.is1904) ?? text;
  // A sheet computes with fifteen digits; the two behind them are an artefact of how it stores them.
  // A number of exactly three decimals gets a fourth, so that nobody takes its point for a mark between thousands.
  const shown = (number: number) =>
    String(Number(number.toPrecision(15))).replace(/^-?\d{1,3}\.\d{3}$/, (text) => `${text}0`);
  if (kind === 'percent') return `${shown(value * 100)}%`;
  return currency === '' ? shown(value) : `${currency} ${shown(value)}`;
}

/** 'AB12' is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
