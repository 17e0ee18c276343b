// What is known of a table that a system exports: by which columns it is recognised, and which of them gives which field.
import type { FileMapping } from '../mapping/source-mapping';
import type { ObjectName } from '../records/object-fields';

/** Names of columns, the first that the file has wins; or how several are read together. */
export type KnownColumn =
  | readonly string[]
  | { anyOf: readonly string[] }
  | { first: readonly string[] }
  | { value: string }
  /** Columns in braces. */
  | { template: string };

export type KnownTable = {
  /** As its system calls it, with the system's name where that is not Salesforce. */
  api: string;
  object: ObjectName;
  /** All of these columns are there; 'a|b' is one of them. */
  needs: readonly string[];
  /** And at least one of these. */
  needsOneOf?: readonly string[];
  /** And none of these. */
  not?: readonly string[];
  columns: Record<string, KnownColumn>;
  /** Rows that repeat an id are the same record. */
  isDistinct?: boolean;
  /** Lines about the report stand under the rows. */
  hasFooter?: boolean;
  kinds?: FileMapping['kinds'];
  /** Further records that the same rows name; left out where another file of the import holds such records itself. */
  parts?: readonly Pick<KnownTable, 'object' | 'columns'>[];
};

export const anyOf = (...columns: string[]): KnownColumn => ({ anyOf: columns });
export const first = (...columns: string[]): KnownColumn => ({ first: columns });
export const always = (value: string): KnownColumn => ({ value });
