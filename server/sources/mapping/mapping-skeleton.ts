// A mapping file as somebody edits it: besides what is mapped, every column of a table nobody recognised, with what its cells look like.
import { z } from 'zod';
import { OBJECT_FIELDS, OBJECT_NAMES, type ObjectName } from '../records/object-fields';
import { shownValue } from '../refusal';
import { parseBoolean } from '../values/parse-boolean';
import { COLUMN_WORDS } from './column-words';
import { describeTable } from './describe-table';
import { SourceMapping } from './source-mapping';

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;
const LOOKS = ['number', 'day', 'yes or no', 'text', 'blank'] as const;

const SkeletonTable = z.strictObject({
  file: z.string().min(1).max(500),
  /** What its rows are; null: the table is not used. */
  object: z.enum(OBJECT_NAMES as [ObjectName, ...ObjectName[]]).nullable(),
  headerRow: z.number().int().min(1).optional(),
  columns: z.array(
    z.strictObject({
      column: z.string().min(1).max(500),
      looksLike: z.enum(LOOKS).optional(),
      /** Cells of the first rows, cut: for whoever edits the file, read by nobody and stored nowhere. */
      samples: z.array(z.string()).optional(),
      /** Our field; null: the column is not read. */
      field: z.string().nullable(),
    }),
  ),
});
type SkeletonTable = z.infer<typeof SkeletonTable>;

/** What --write-mapping writes and --mapping reads. */
export const MappingFile = SourceMapping.extend({ tables: z.array(SkeletonTable).max(200).optional() });
export type MappingFile = z.infer<typeof MappingFile>;

export type StrangeTable = { file: string; columns: readonly string[]; headerRow?: number | undefined };

/** A table of deals is proposed where any column has a deal's name; the rest is for a person to say. */
export function skeletonOf(table: StrangeTable, rows: readonly (readonly string[])[]): SkeletonTable {
  const isDeals =
    describeTable(table.columns).looksLike === null &&
    table.columns.some((column) => dealFieldOf(column) !== null);
  const taken = new Set<string>();
  return {
    file: table.file.split('/').at(-1) ?? table.file,
    object: isDeals ? 'opportunity' : null,
    ...(table.headerRow === undefined ? {} : { headerRow: table.headerRow }),
    columns: table.columns.flatMap((column, index) => {
      if (column === '') return [];
      const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
      const proposed = isDeals ? dealFieldOf(column) : null;
      const field = proposed === null || taken.has(proposed) ? null : proposed;
      if (field !== null) taken.add(field);
      const samples = [...new Set(cells)]
        .slice(0, SAMPLES)
        .map((cell) => shownValue(cell).slice(0, SAMPLE_LENGTH));
      return [{ column, looksLike: looksOf(cells), samples, field }];
    }),
  };
}

/** The mapping that an edited file says, or what is wrong: fields that its object has not, or no id. */
export function mappingOfFile({ tables = [], ...mapping }: MappingFile) {
  const used = tables.flatMap(({ file, object, headerRow, columns }) => {
    if (object === null) return [];
    const fields = Object.fromEntries(
      columns.flatMap(({ column, field }) => (field === null ? [] : [[field, column]])),
    );
    return [{ file, object, ...(headerRow === undefined ? {} : { headerRow }), fields }];
  });
  return SourceMapping.safeParse({ ...mapping, files: [...mapping.files, ...used] });
}

function dealFieldOf(column: string): string | null {
  const word = column.toLowerCase().replace(/[\s_-]/g, '');
  const known = Object.entries(COLUMN_WORDS.opportunity ?? {}).find(([, words]) => words.includes(word));
  return known && known[0] in OBJECT_FIELDS.opportunity ? known[0] : null;
}

function looksOf(cells: readonly string[]): (typeof LOOKS)[number] {
  if (cells.length === 0) return 'blank';
  const are = (looks: (cell: string) => boolean) => cells.every(looks);
  if (are((cell) => /^([A-Z]{3} |[$€£¥] ?)?-?[\d.,' ]*\d%?$/.test(cell))) return 'number';
  if (are((cell) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$/.test(cell))) return 'day';
  return are((cell) => typeof parseBoolean(cell) === 'boolean') ? 'yes or no' : 'text';
}
