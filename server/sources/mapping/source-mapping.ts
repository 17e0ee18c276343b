// How a source's files, stages and categories map onto ours; written by hand, by the mapping page or by --write-mapping.
import { z } from 'zod';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { PHASES } from '@/server/core/vocabulary/phase';
import { OBJECT_FIELDS, OBJECT_NAMES, type ObjectName } from '../records/object-fields';
import { DATE_ORDERS } from '../values/date-order';

const headerRow = z.number().int().min(1).max(10_000).optional();
const columnName = z.string().min(1).max(500);
/** A column, a fixed value, or a text with columns in braces: '{account} · {product}'. */
export const FieldSource = z.union([
  columnName,
  z.strictObject({ value: z.string().max(500) }),
  z.strictObject({ template: z.string().min(1).max(500) }),
]);
export type FieldSource = z.infer<typeof FieldSource>;

export const FileMapping = z
  .strictObject({
    /** The file's name, with * for any run of characters. */
    file: z.string().min(1).max(500),
    object: z.enum(OBJECT_NAMES as [ObjectName, ...ObjectName[]]),
    fields: z.record(z.string(), FieldSource),
    /** Rows that repeat an id are the same record, not an error: for people or accounts read from a file of deals. */
    isDistinct: z.boolean().optional(),
    /** Deals only: rows that repeat an id add their amounts, as in a table with a row for each product of a deal. */
    addsUp: z.boolean().optional(),
    encoding: z.enum(['utf-8', 'windows-1252']).optional(),
    /** The line of the file that names its columns, from 1, where titles stand above it. */
    headerRow,
    dateOrder: z.enum(DATE_ORDERS).optional(),
    numberFormat: z.enum(['point', 'comma']).optional(),
    /** For activities: what the source's kinds mean; an unlisted one is refused row by row. */
    kinds: z.record(z.string(), z.enum(['email', 'meeting', 'call', 'task', 'note'])).optional(),
  })
  .superRefine((mapping, context) => {
    const known = OBJECT_FIELDS[mapping.object];
    for (const field of Object.keys(mapping.fields)) {
      if (field in known) continue;
      context.addIssue({
        code: 'custom',
        path: ['fields', field],
        message: `There is no field "${field}" in ${mapping.object}; it has ${Object.keys(known).join(', ')}`,
      });
    }
    if (!('id' in mapping.fields))
      context.addIssue({ code: 'custom', path: ['fields'], message: 'The field "id" needs a column' });
  });
export type FileMapping = z.infer<typeof FileMapping>;

export const SourceMapping = z.strictObject({
  version: z.literal(1),
  /** Empty for Salesforce exports, which are recognised by their headers. */
  files: z.array(FileMapping).max(200).default([]),
  /** A source's stage → our phase. */
  stages: z.record(z.string(), z.enum(PHASES)).default({}),
  /** A source's forecast category → ours. */
  categories: z.record(z.string(), z.enum(CATEGORIES)).default({}),
  /** A source's deal type → ours. */
  dealTypes: z.record(z.string(), z.enum(['new', 'expansion', 'renewal', 'other'])).default({}),
  /** Accounts that a person says are one: id → the id they are merged into; an id to itself parts them again. */
  sameAccounts: z.record(z.string(), z.string().min(1).max(300)).optional(),
  /** The same for products, by name. */
  sameProducts: z.record(z.string(), z.string().min(1).max(500)).optional(),
  /** ISO 4217, where the files name none. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Three capital letters, such as USD')
    .optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  /** 'point': 1,234.50. 'comma': 1.234,50. */
  numberFormat: z.enum(['point', 'comma']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  /** The line that names the columns, from 1, of files in which nothing proves it. */
  headerRow,
  /** Address of the mailbox that a mail export was taken from. */
  mailbox: z.string().max(320).optional(),
  /** Where a record opens, with {id} in it. */
  linkTemplate: z.string().max(2048).optional(),
});
export type SourceMapping = z.infer<typeof SourceMapping>;

export const EMPTY_MAPPING: SourceMapping = {
  version: 1,
  files: [],
  stages: {},
  categories: {},
  dealTypes: {},
};

/** A file's mappings: one table may hold several objects. */
export function mappingsOf(mapping: SourceMapping, fileName: string): FileMapping[] {
  const base = fileName.split('/').at(-1) ?? fileName;
  return mapping.files.filter((each) => matches(each.file, fileName) || matches(each.file, base));
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
}
