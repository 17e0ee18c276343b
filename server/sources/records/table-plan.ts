// One reading of one table: which object it holds, which column gives which field, and how its values are written.
import type { Encoding } from '../csv/decode-text';
import type { InputFile } from '../input/input-file';
import type { FieldSource, FileMapping } from '../mapping/source-mapping';
import type { DateOrder } from '../values/date-order';
import { type FieldType, OBJECT_FIELDS, type ObjectName } from './object-fields';

export type TablePlan = {
  file: InputFile;
  /** How the report names it: the file, and the object where one file is read twice. */
  label: string;
  /** 'Opportunity', or our own name of the object for a mapped table. */
  api: string;
  object: ObjectName;
  fields: Record<string, FieldSource>;
  encoding: Encoding;
  /** Salesforce ids have two spellings that mean the same record. */
  hasSalesforceIds: boolean;
  isDistinct: boolean;
  kinds: FileMapping['kinds'];
  /** Said in the mapping or on the command line; else proven per column. */
  dateOrder: DateOrder | null;
  /** Proven orders of columns, by column name. */
  columnOrders: Map<string, DateOrder>;
};

export function fieldTypes(object: ObjectName): Record<string, FieldType> {
  return OBJECT_FIELDS[object];
}

/** Columns that hold dates, by their names in the file. */
export function dateColumns(plan: TablePlan): string[] {
  const types = fieldTypes(plan.object);
  return Object.entries(plan.fields)
    .filter(([field]) => types[field] === 'day' || types[field] === 'instant')
    .map(([, source]) => source)
    .filter((source) => typeof source === 'string');
}
