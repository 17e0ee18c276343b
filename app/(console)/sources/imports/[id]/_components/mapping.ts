// The mapping as the page edits it; the server validates what is sent.
import type { Asking } from '../../../_components/answers';

export type Mapping = Asking['draft'];
export type Reading = Mapping['files'][number];
export type FieldSource = Reading['fields'][string];
export type ObjectName = Reading['object'];

const baseName = (file: string) => file.split('/').at(-1) ?? file;

/** Whether a reading is about this file: its name, with * for any run of characters. */
export function isReadingOf({ file }: Reading, name: string): boolean {
  const parts = file.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'i');
  return pattern.test(name) || pattern.test(baseName(name));
}

export function startReading(
  file: string,
  object: ObjectName,
  columns: readonly string[],
  headerRow?: number,
): Reading {
  const place = headerRow === undefined ? {} : { headerRow };
  return { file: baseName(file), object, ...place, fields: { id: columns[0] ?? '' } };
}

type Table = Asking['tables'][number];

/** The table as it reads when its columns are named on this line of the file. */
export function tableFrom(table: Table, line: number): Table {
  const at = table.head.findIndex((row) => row.line === line);
  const header = table.head[at];
  if (!header || line === (table.headerRow ?? table.head[0]?.line)) return table;
  return {
    ...table,
    columns: header.cells,
    rows: table.head.slice(at + 1, at + 6).map(({ cells }) => cells),
  };
}

/** What a reading says of the header's place: nothing where it is the file's first row. */
export function headerRowOf({ head }: Table, line: number): number | undefined {
  return line === head[0]?.line ? undefined : line;
}

/** Fields that were added and not chosen yet are left out. */
export function withoutBlanks(mapping: Mapping): Mapping {
  return {
    ...mapping,
    files: mapping.files.map((reading) => ({
      ...reading,
      fields: Object.fromEntries(Object.entries(reading.fields).filter(([, source]) => source !== '')),
    })),
  };
}

/** How the command writes a table that nobody recognised: a field or null for each column. */
type WithTables = {
  tables?: {
    file: string;
    object: ObjectName | null;
    headerRow?: number;
    columns: { column: string; field: string | null }[];
  }[];
};

function readingOf({
  file,
  object,
  headerRow,
  columns,
}: NonNullable<WithTables['tables']>[number]): Reading[] {
  if (object === null) return [];
  const fields = Object.fromEntries(columns.flatMap(({ column, field }) => (field ? [[field, column]] : [])));
  return [{ file, object, ...(headerRow === undefined ? {} : { headerRow }), fields }];
}

/** A mapping from a file somebody chose, or what is wrong with it; only its outline is checked here. */
export function readMappingFile(text: string): { mapping: Mapping } | { problem: string } {
  const problem =
    'This is no mapping file. Choose one that was downloaded here or written by --write-mapping.';
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('version' in read) || !('files' in read))
      return { problem };
    if (!Array.isArray(read.files)) return { problem };
    const { tables, ...known } = read as Partial<Mapping> & Pick<Mapping, 'version' | 'files'> & WithTables;
    return {
      mapping: {
        ...known,
        files: [...known.files, ...(tables ?? []).flatMap(readingOf)],
        stages: known.stages ?? {},
        categories: known.categories ?? {},
        dealTypes: known.dealTypes ?? {},
      },
    };
  } catch {
    return { problem };
  }
}
