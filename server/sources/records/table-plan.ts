// One reading of one table: which object it holds, which column gives which field, and how its values are written.

import type { NumberConvention } from '@/server/core/money/number-convention';
import type { Encoding } from '../csv/decode-text';
import type { InputFile } from '../input/input-file';
import type { FieldSource, FileMapping } from '../mapping/source-mapping';
import type { DateOrder } from '../values/date-order';
import { type FieldType, OBJECT_FIELDS, type ObjectName } from './object-fields';

/** What a field is read from: as a mapping says it, or as a recognised export needs it. */
export type ColumnSource =
  | FieldSource
  /** Yes where one of these columns says yes. */
  | { anyOf: readonly string[] }
  /** The first id of a list of ids. */
  | { first: string };

export type TablePlan = {
  file: InputFile;
  /** How the report names it: the file, and the object where one file is read twice. */
  label: string;
  /** 'Opportunity', or our own name of the object for a mapped table. */
  api: string;
  object: ObjectName;
  fields: Record<string, ColumnSource>;
  encoding: Encoding;
  /** Salesforce ids have two spellings that mean the same record. */
  hasSalesforceIds: boolean;
  isDistinct: boolean;
  /** Its records are only named here, by rows that hold others. */
  isPart: boolean;
  /** Rows that repeat an id add their amounts to the same deal. */
  addsUp: boolean;
  /** Only rows whose cell in this column says yes are of this table; the others are no rows of it. */
  onlyWhere: string | null;
  /** Under the rows stand lines about the export itself, as reports print them. */
  hasFooter: boolean;
  kinds: FileMapping['kinds'];
  /** Said in the mapping or on the command line, for columns that prove none. */
  dateOrder: DateOrder | null;
  /** Said in the mapping or on the command line, for columns that prove none. */
  numberFormat: NumberConvention | null;
  /** An interface wrote it: a point is never between thousands. */
  isByInterface: boolean;
  /** Proven conventions of columns, by column name. */
  columnNumbers: Map<string, NumberConvention>;
  /** Proven orders of columns, by column name. */
  columnOrders: Map<string, DateOrder>;
};

export function fieldTypes(object: ObjectName): Record<string, FieldType> {
  return OBJECT_FIELDS[object];
}

/** Columns that hold dates, by their names in the file. */
export function dateColumns(plan: TablePlan): string[] {
  return columnsOfTypes(plan, ['day', 'instant']);
}

/** Columns that hold numbers, by their names in the file. */
export function numberColumns(plan: TablePlan): string[] {
  return columnsOfTypes(plan, ['amount', 'integer']);
}

function columnsOfTypes(plan: TablePlan, wanted: readonly FieldType[]): string[] {
  const types = fieldTypes(plan.object);
  return Object.entries(plan.fields)
    .filter(([field]) => wanted.includes(types[field] ?? 'text'))
    .map(([, source]) => source)
    .filter((source) => typeof source === 'string');
}
