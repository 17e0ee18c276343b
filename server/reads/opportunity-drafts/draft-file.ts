// The file that creates draft opportunities in a CRM: one row each, no id of its own, and no cell that a spreadsheet would run.
import { stringify } from 'csv-stringify/sync';
import {
  CRM_DEAL_TYPES,
  NEW_DEAL_COLUMNS,
  type NewDealColumn,
  newDealHeader,
} from '@/server/core/opportunity-draft/new-deal-cell';
import type { ChangeFile } from '@/server/core/outbox/crm-cell';
import { isFormulaLike } from '@/server/core/outbox/formula-like';
import type { OpportunityDraftLine } from './draft-list';

export type WrittenDrafts = {
  text: string;
  records: number;
  /** Drafts that are in no file and are entered by hand. */
  byHand: OpportunityDraftLine[];
};

export function writeDraftFile(file: ChangeFile, lines: readonly OpportunityDraftLine[]): WrittenDrafts {
  const loaded = lines.filter(({ byHand }) => byHand === null);
  const columns = NEW_DEAL_COLUMNS.filter((column) => newDealHeader(file, column) !== null);
  const header = columns.map((column) => newDealHeader(file, column) ?? '');
  const rows = loaded.map((line) => columns.map((column) => cellOf(line, column)));
  const text = stringify([header, ...rows], { bom: false, record_delimiter: 'windows' });
  return { text, records: rows.length, byHand: lines.filter(({ byHand }) => byHand !== null) };
}

function cellOf(line: OpportunityDraftLine, column: NewDealColumn): string {
  switch (column) {
    case 'accountId':
      return line.accountExternalId ?? '';
    case 'dealType':
      return CRM_DEAL_TYPES[line.dealType];
    case 'owner':
      return isFormulaLike(line.ownerName) ? '' : line.ownerName;
    default:
      return line[column];
  }
}
