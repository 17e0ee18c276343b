// The file that loads accepted changes into a CRM: one row a record, its id, new and old values, never formula-escaped.
import { stringify } from 'csv-stringify/sync';
import { type ChangeFile, crmColumn, crmValue } from '@/server/core/outbox/crm-cell';
import { isFormulaLike } from '@/server/core/outbox/formula-like';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import type { ChangeLine } from './change-list';

export type WrittenChanges = {
  text: string;
  records: number;
  /** Changes that are in no file and are entered by hand. */
  byHand: ChangeLine[];
};

/** Old values stand beside the new ones for whoever checks; a loader maps only the columns it knows. */
export function writeChangeFile(file: ChangeFile, lines: readonly ChangeLine[]): WrittenChanges {
  const loaded = lines.filter(({ byHand }) => byHand === null);
  const fields = COMMITMENT_FIELDS.filter((field) => loaded.some((line) => line.field === field));
  const byRecord = new Map<string, ChangeLine[]>();
  for (const line of loaded) byRecord.set(line.externalId, [...(byRecord.get(line.externalId) ?? []), line]);
  const header = [
    crmColumn(file, 'id'),
    ...fields.flatMap((field) => [crmColumn(file, field), `${crmColumn(file, field)} (was)`]),
    crmColumn(file, 'name'),
  ];
  const rows = [...byRecord].map(([externalId, changes]) => [
    externalId,
    ...fields.flatMap((field) => {
      const change = changes.find((line) => line.field === field);
      return change
        ? [valueIn(file, change, 'newValue'), plain(valueIn(file, change, 'oldValue'))]
        : ['', ''];
    }),
    plain(changes[0]?.dealName ?? ''),
  ]);
  const text = stringify([header, ...rows], { bom: false, record_delimiter: 'windows' });
  return { text, records: rows.length, byHand: lines.filter(({ byHand }) => byHand !== null) };
}

function valueIn(file: ChangeFile, line: ChangeLine, which: 'newValue' | 'oldValue'): string {
  const value = line[which];
  return value === null ? '' : crmValue(file, line.field, value);
}

/** For the eye only, and not loaded: a text that a spreadsheet would run is left out. */
function plain(value: string): string {
  return isFormulaLike(value) ? '(see the list)' : value;
}
