// The kinds of systems of record: what files can come from, told by their headers, and 'manual' for what people attach.
/** 'csv' is any table that a mapping reads. */
export const FILE_SOURCE_KINDS = ['salesforce', 'hubspot', 'warehouse', 'csv'] as const;
export type FileSourceKind = (typeof FILE_SOURCE_KINDS)[number];

export const SOURCE_KINDS = [...FILE_SOURCE_KINDS, 'manual'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  warehouse: 'Warehouse',
  csv: 'Other',
  manual: 'By hand',
};
