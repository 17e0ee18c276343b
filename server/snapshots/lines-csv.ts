// lines.csv: the frozen deals with their names, for a spreadsheet; text that would start a formula is neutralised, numbers stay numbers.
import { stringify } from 'csv-stringify/sync';
import type { FrozenLine } from './line-of';

export const CSV_COLUMNS = [
  'line',
  'in_scope',
  'deal',
  'account',
  'owner',
  'team',
  'category',
  'evidence',
  'amount',
  'currency',
  'rate',
  'converted',
  'closes_on',
  'outcome',
  'phase',
  'stage',
  'blocking_gaps',
  'open_flags',
  'not_gated',
  'overdue',
  'segment',
  'type',
  'external_id',
  'deal_id',
] as const;

/** Named where they are not the plan's, which every file of before has. */
export const csvHead = (rates: string | null): string[] => [
  ...CSV_COLUMNS,
  ...(rates === null ? [] : ['rates']),
];

export type LineNames = {
  deal: string;
  account: string | null;
  owner: string | null;
  team: string | null;
  externalId: string;
};

/** A leading =, +, -, @, tab or return makes a spreadsheet calculate: an apostrophe in front makes it text. */
export function plainText(text: string | null): string | null {
  return text !== null && /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** @param rates the market's, in words; null: the plan's. */
export function csvRow(
  { row }: Pick<FrozenLine, 'row'>,
  names: LineNames,
  rates: string | null,
): (string | number | null)[] {
  return [
    row.ordinal,
    row.isInScope ? 'yes' : 'no',
    plainText(names.deal),
    plainText(names.account),
    plainText(names.owner),
    plainText(names.team),
    row.category,
    row.dollarState ?? null,
    row.amount ?? null,
    row.currency,
    row.rate ?? null,
    row.converted ?? null,
    row.closesOn ?? null,
    row.outcome,
    row.phase,
    plainText(row.stage ?? null),
    row.gaps,
    row.openFlags,
    row.isNotGated ? 'yes' : 'no',
    row.isOverdue ? 'yes' : 'no',
    plainText(row.segment ?? null),
    row.dealType,
    plainText(names.externalId),
    row.opportunityId,
    ...(rates === null ? [] : [rates]),
  ];
}

/** RFC 4180 with CRLF. */
export function csvText(rows: readonly (string | number | null)[][]): string {
  return stringify([...rows], { record_delimiter: 'windows' });
}
