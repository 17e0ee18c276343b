// Lists the tables of a JSON file: its records by what they say they are, each with the columns that any of them has.
import { ImportProblem } from '../import-problem';
import type { InputFile, OpenInput } from '../input/input-file';
import { MAX_COLUMNS } from '../input/input-limits';
import type { Row } from '../input/row-batch';
import { type FlatRecord, flattenRecord } from './flatten-record';
import type { BrokenRecord, JsonRecord } from './json-record';
import { readJson } from './read-json';

const JSON_NAME = /\.(json|ndjson|jsonl)$/i;
const MAX_TABLES = 100;
const EMPTY = 'It holds no list of records.';

export function isJsonName(name: string): boolean {
  return JSON_NAME.test(name);
}

type Found = { object: string | null; columns: Set<string> };

/** One table for each kind of record. Throws ImportProblem 'malformed_json'. */
export async function listJsonTables(file: InputFile): Promise<Pick<OpenInput, 'files' | 'ignored'>> {
  const tables = new Map<string, Found>();
  for await (const batch of readJson(file, 'utf-8')) {
    for (const record of batch) {
      if ('refusal' in record) continue;
      for (const { name, flat } of recordsOf(record)) {
        const table = tables.get(name) ?? { object: flat.object, columns: new Set<string>() };
        tables.set(name, table);
        for (const column of flat.cells.keys()) table.columns.add(column);
        if (table.columns.size > MAX_COLUMNS)
          throw new ImportProblem('malformed_json', `"${file.name}" has more than ${MAX_COLUMNS} columns.`);
      }
    }
    if (tables.size > MAX_TABLES)
      throw new ImportProblem(
        'malformed_json',
        `"${file.name}" holds more than ${MAX_TABLES} kinds of records.`,
      );
  }
  if (tables.size === 0)
    return { files: [], ignored: [{ name: file.name, bytes: file.bytes, reason: EMPTY }] };
  const [first] = tables.keys();
  const files = [...tables].map(([name, { object, columns }]): InputFile => {
    const header = [...columns];
    return {
      name: tables.size === 1 ? file.name : `${file.name}/${name || 'records'}`,
      bytes: file.bytes,
      open: file.open,
      ...(object ? { object } : {}),
      // Lines that are no record belong to no table: the first one lists them.
      rows: () => rowsOf(file, name, header, name === first),
    };
  });
  return { files, ignored: [] };
}

async function* rowsOf(file: InputFile, table: string, columns: string[], hasBroken: boolean) {
  const header = { line: 0, cells: columns };
  yield { header, rows: [] };
  for await (const batch of readJson(file, 'utf-8')) {
    const rows: Row[] = [];
    for (const record of batch) {
      if (!('refusal' in record)) {
        for (const { name, flat } of recordsOf(record))
          if (name === table)
            rows.push({ line: record.line, cells: columns.map((column) => flat.cells.get(column) ?? '') });
      } else if (hasBroken) rows.push({ line: record.line, cells: [], refusal: record.refusal });
    }
    if (rows.length > 0) yield { header, rows };
  }
}

function recordsOf({ value, list }: Exclude<JsonRecord, BrokenRecord>): { name: string; flat: FlatRecord }[] {
  const all: { name: string; flat: FlatRecord }[] = [];
  const add = (flat: FlatRecord) => {
    all.push({ name: flat.object ?? list, flat });
    for (const each of flat.inside) add(each);
  };
  add(flattenRecord(value));
  return all;
}
