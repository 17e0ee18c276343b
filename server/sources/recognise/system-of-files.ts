// Tells which system the files of an import come from: by the table of deals, else by the first table that was recognised.
import type { FileSourceKind } from '@/server/core/vocabulary/source-kind';
import type { ObjectName } from '../records/object-fields';

export type SystemOfTable = { object: ObjectName; system: FileSourceKind };

/** Connectors write columns of their own, and names in snake_case where the system's own have capitals. */
export function systemOfTable(api: string, columns: readonly string[]): FileSourceKind {
  if (columns.some((column) => /^_(fivetran|airbyte|sdc|dlt)_/i.test(column))) return 'warehouse';
  if (api.startsWith('HubSpot'))
    return columns.some((column) => /^property_/i.test(column)) ? 'warehouse' : 'hubspot';
  const isSnakeCase = columns.every((column) => column === column.toLowerCase());
  return isSnakeCase && columns.some((column) => /[a-z]_[a-z]/.test(column)) ? 'warehouse' : 'salesforce';
}

/** Null where no table was recognised or mapped. */
export function systemOfFiles(tables: readonly SystemOfTable[]): FileSourceKind | null {
  return (tables.find(({ object }) => object === 'opportunity') ?? tables[0])?.system ?? null;
}
