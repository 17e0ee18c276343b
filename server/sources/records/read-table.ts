// Streams a table as typed rows of its object; ragged, unreadable and repeated rows go to the refusals instead.
import { createHash } from 'node:crypto';
import { ImportProblem } from '../import-problem';
import { readRows } from '../input/read-rows';
import type { Row } from '../input/row-batch';
import { KeyIndex } from '../lookup/key-index';
import type { Refusal } from '../refusal';
import { shownValue } from '../refusal';
import { firstId } from '../values/first-id';
import { parseBoolean } from '../values/parse-boolean';
import type { ObjectName, RowOf } from './object-fields';
import { type ReadAs, readValue } from './read-value';
import { ReportFooter } from './report-footer';
import { SeenIds, type TakenIds } from './seen-ids';
import { fieldTypes, type TablePlan } from './table-plan';

export type TypedRow<O extends ObjectName> = { line: number; row: RowOf<O> };
export type TableEnd = {
  rows: number;
  sha256: string;
  bytes: number;
  /** Lines of the table that are about the export itself: totals, confidentiality. */
  footer: Row[];
};
export type TableEvents = {
  refuse: (refusal: Refusal) => void;
  /** The row with this id stands in the table and was refused for one of its values. */
  unread: (id: string) => void;
  /** Rows that repeat an earlier record of a distinct table, or name none, are not counted as read. */
  skip: () => void;
  /** So many more bytes of the file are read. */
  bytes: (read: number) => void;
  end: (end: TableEnd) => void;
};
type Column = { field: string; as: ReadAs; name: string; cell: (cells: readonly string[]) => string };
type AnyRow = Record<string, string | number | boolean | null>;

/** `O` is `plan.object`. Every row below the header is yielded, refused or skipped: none is lost. */
export async function* readTable<O extends ObjectName>(
  plan: TablePlan & { object: O },
  timeZone: string,
  events: TableEvents,
  taken?: TakenIds,
): AsyncGenerator<TypedRow<O>[]> {
  const hash = createHash('sha256');
  const sink = {
    update: (piece: Uint8Array) => {
      hash.update(piece);
      events.bytes(piece.length);
    },
  };
  // A table of deals names its accounts again and again: those are remembered from the start.
  const seen = new SeenIds(taken ?? (plan.isDistinct ? new KeyIndex() : undefined));
  let columns: Column[] | null = null;
  let rows = 0;
  let position = 0;
  const footer = footerOf(plan, () => columns);
  const noteUnread = (of: Column[], cells: readonly string[]) => {
    const named = idOf(of, cells);
    if (named !== null) events.unread(named);
  };
  for await (const batch of readRows(plan.file, plan.encoding, sink)) {
    columns ??= columnsOf(plan, batch.header.cells, timeZone);
    const typed: TypedRow<O>[] = [];
    const only = plan.onlyWhere === null ? null : batch.header.cells.indexOf(plan.onlyWhere);
    for (const { line, cells, refusal } of footer ? footer.above(batch.rows) : batch.rows) {
      position++;
      if (isLeftOut(cells, only)) {
        events.skip();
        continue;
      }
      rows++;
      const refuse = (column: Column | null, value: string | null, reason: string) =>
        events.refuse({
          file: plan.label,
          line,
          column: column?.name ?? null,
          value: value === null ? null : shownValue(value),
          reason,
        });
      if (cells.length !== batch.header.cells.length) {
        refuse(null, null, refusal ?? raggedReason(cells.length, batch.header.cells.length));
        noteUnread(columns, cells);
        continue;
      }
      const row = readRow(columns, cells, refuse);
      if (!row) {
        noteUnread(columns, cells);
        continue;
      }
      const id = row.id;
      if (typeof id !== 'string') {
        if (plan.isDistinct) {
          // A deal without an account is no account that was refused.
          rows--;
          events.skip();
          continue;
        }
        refuse(columns.find(({ field }) => field === 'id') ?? null, null, 'The id is blank.');
        continue;
      }
      if (!plan.addsUp && seen.needsEarlier(id))
        seen.remember(await earlierIds(plan, timeZone, position - 1));
      if (!plan.addsUp && !seen.isNew(id)) {
        if (plan.isDistinct) {
          rows--;
          events.skip();
        } else {
          refuse(
            columns.find(({ field }) => field === 'id') ?? null,
            id,
            taken
              ? 'This id stands already on an earlier line, of this file or of another.'
              : 'This id stands in the file already, on an earlier line.',
          );
        }
        continue;
      }
      typed.push({ line, row: row as RowOf<O> });
    }
    yield typed;
  }
  if (!columns) throw new ImportProblem('malformed_csv', `"${plan.file.name}" has no header.`);
  events.end({ rows, sha256: hash.digest('hex'), bytes: plan.file.bytes, footer: footer?.left() ?? [] });
}

/** A cell of the id that is not the one in which a total is named says that the row is a record. */
function footerOf(plan: TablePlan, columns: () => Column[] | null): ReportFooter | null {
  if (!plan.hasFooter) return null;
  return new ReportFooter((cells) => {
    const id = idOf(columns() ?? [], cells);
    return id !== null && id !== (cells[0] ?? '').trim();
  });
}

/** A row that its table says is no record of this object. */
function isLeftOut(cells: readonly string[], only: number | null): boolean {
  return only !== null && cells.length > only && parseBoolean(cells[only] ?? '') !== true;
}

/** The ids of the first rows, read once more: only a table that is not in order has to be. */
async function earlierIds(plan: TablePlan, timeZone: string, count: number): Promise<KeyIndex> {
  const ids = new KeyIndex();
  let columns: Column[] | null = null;
  let rows = 0;
  const footer = footerOf(plan, () => columns);
  for await (const batch of readRows(plan.file, plan.encoding)) {
    columns ??= columnsOf(plan, batch.header.cells, timeZone);
    const only = plan.onlyWhere === null ? null : batch.header.cells.indexOf(plan.onlyWhere);
    for (const { cells } of footer ? footer.above(batch.rows) : batch.rows) {
      if (rows++ >= count) return ids;
      if (isLeftOut(cells, only)) continue;
      const isWhole = cells.length === batch.header.cells.length;
      const id = isWhole ? readRow(columns, cells, () => undefined)?.id : null;
      if (typeof id === 'string') ids.add(id);
    }
  }
  return ids;
}

function raggedReason(found: number, wanted: number): string {
  return `The row has ${found} ${found === 1 ? 'cell' : 'cells'} where the header has ${wanted}.`;
}

function idOf(columns: Column[], cells: readonly string[]): string | null {
  const column = columns.find(({ field }) => field === 'id');
  const read = column && readValue(column.cell(cells), column.as);
  return read?.ok && typeof read.value === 'string' ? read.value : null;
}

function readRow(
  columns: Column[],
  cells: readonly string[],
  refuse: (column: Column, value: string | null, reason: string) => void,
): AnyRow | null {
  const row: AnyRow = {};
  let currency: string | undefined;
  let amount: Column | undefined;
  for (const column of columns) {
    const text = column.cell(cells);
    if (text === '') {
      row[column.field] = null;
      continue;
    }
    const read = readValue(text, column.as);
    if (!read.ok) {
      refuse(column, column.as.type === 'body' ? null : text, read.reason);
      return null;
    }
    row[column.field] = read.value;
    if (read.currency !== undefined) {
      currency = read.currency;
      amount = column;
    }
  }
  if (currency === undefined || amount === undefined || !('currency' in row)) return row;
  // A sign of many currencies says nothing against a code.
  if (
    typeof row.currency === 'string' &&
    /^[A-Z]{3}$/.test(currency) &&
    row.currency.trim().toUpperCase() !== currency
  ) {
    refuse(
      amount,
      amount.cell(cells),
      `The amount says ${currency}, but the row's currency is ${row.currency}.`,
    );
    return null;
  }
  row.currency ??= currency;
  return row;
}

/** A column for each field of the object; fields that the file does not have read as blank. */
function columnsOf(plan: TablePlan, header: readonly string[], timeZone: string): Column[] {
  const indexOf = (name: string): number => {
    const index = header.indexOf(name);
    if (index >= 0) return index;
    throw new ImportProblem(
      'missing_column',
      `The mapping names the column "${name}" of "${plan.file.name}", which has ${header.slice(0, 30).join(', ')}.`,
    );
  };
  return Object.entries(fieldTypes(plan.object)).map(([field, type]) => {
    const source = plan.fields[field];
    const base = {
      type,
      hasSalesforceIds: plan.hasSalesforceIds,
      timeZone,
      numbers: plan.numberFormat,
    };
    if (source === undefined) return { field, name: field, as: { ...base, dateOrder: null }, cell: () => '' };
    if (typeof source === 'string') {
      const index = indexOf(source);
      const dateOrder = plan.columnOrders.get(source) ?? plan.dateOrder;
      const numbers = plan.columnNumbers.get(source) ?? plan.numberFormat;
      return {
        field,
        name: source,
        as: { ...base, dateOrder, numbers },
        cell: (cells) => cells[index] ?? '',
      };
    }
    if ('anyOf' in source || 'first' in source) {
      const names = 'anyOf' in source ? source.anyOf : [source.first];
      const indices = names.map(indexOf);
      const cell =
        'anyOf' in source
          ? (cells: readonly string[]) => anyYes(indices.map((index) => cells[index] ?? ''))
          : (cells: readonly string[]) => firstId(cells[indices[0] ?? -1] ?? '');
      return { field, name: names.join(', '), as: { ...base, dateOrder: null }, cell };
    }
    if ('value' in source)
      return { field, name: field, as: { ...base, dateOrder: null }, cell: () => source.value };
    const parts = source.template.split(/\{([^}]+)\}/);
    const indices = parts.map((part, at) => (at % 2 === 1 ? indexOf(part) : -1));
    return {
      field,
      name: source.template,
      as: { ...base, dateOrder: null },
      cell: (cells) =>
        parts.map((part, at) => (at % 2 === 1 ? (cells[indices[at] ?? -1] ?? '') : part)).join(''),
    };
  });
}

function anyYes(cells: readonly string[]): string {
  return cells.find((cell) => parseBoolean(cell) === true) ?? cells.find((cell) => cell.trim() !== '') ?? '';
}
