// Reads a table of past calls: node, period, category, amount and day; refuses row by row what cannot be read, and says why.
import { CALL_CATEGORIES } from '@/server/core/calls/call-record';
import { contradictionOf, type TakenCall } from '@/server/core/calls/taken-call';
import { parseAmount } from '@/server/core/money/parse-amount';
import { refuseTwoWays } from '@/server/core/money/refuse-two-ways';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import type { Refusal } from '../refusal';
import type { QuotaNodes } from './read-quotas';
import { type Cells, type DateAsked, readSmallTable, type TableFile } from './small-table';

const COLUMNS = {
  node: ['node', 'team', 'owner', 'seat', 'email', 'name'],
  period: ['period', 'period_key', 'quarter'],
  category: ['category', 'forecast_category'],
  amount: ['amount', 'call'],
  calledOn: ['called_on', 'date', 'day'],
  rollUp: ['roll_up', 'rollup'],
  note: ['note', 'comment'],
} as const;

export type PastCall = {
  nodeKind: 'team' | 'seat';
  nodeId: string;
  periodKey: string;
  category: (typeof CALL_CATEGORIES)[number];
  amount: string;
  calledOn: string;
  rollUp?: string;
  note?: string;
};
export type CallsAround = {
  calendar: FiscalCalendar;
  nodes: QuotaNodes;
  /** The workspace's day. */
  today: string;
  /** What was taken of the same call before. */
  takenAs: (row: PastCall) => TakenCall | undefined;
};
export type ReadCalls = { rows: PastCall[]; refused: Refusal[]; read: number; dates: DateAsked[] };

/** One node, period, category and day is one call. */
export async function readCalls(file: TableFile, around: CallsAround): Promise<ReadCalls> {
  const table = await readSmallTable(file, COLUMNS, ['node', 'period', 'category', 'amount', 'calledOn']);
  const rows: PastCall[] = [];
  const refused = [...table.refused];
  const first = new Map<string, number>();
  for (const cells of table.rows) {
    const row = readRow(cells, around);
    if ('reason' in row) {
      refused.push(row);
      continue;
    }
    const key = [row.nodeKind, row.nodeId, row.periodKey, row.category, row.calledOn].join(' ');
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, cells.line);
      rows.push(row);
    } else
      refused.push(
        cells.refuse('node', `Line ${before} gives a call of that node, period, category and day already.`),
      );
  }
  return {
    rows,
    refused: refused.sort((a, b) => a.line - b.line),
    read: rows.length + refused.length,
    dates: table.asks,
  };
}

function readRow(cells: Cells, { calendar, nodes, today, takenAs }: CallsAround): PastCall | Refusal {
  const found = nodes.get(cells.of('node').toLowerCase()) ?? [];
  const [node, ...others] = found;
  if (!node) return cells.refuse('node', 'No team has this name and no person this address or name.');
  if (others.length > 0)
    return cells.refuse('node', `${found.length} teams or people bear this name: give the person's address.`);
  const periodKey = cells.of('period').toUpperCase();
  if (!periodByKey(calendar, periodKey))
    return cells.refuse('period', 'The fiscal calendar has no such period; write FY2026-Q2.');
  const spelled = cells
    .of('category')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const category = CALL_CATEGORIES.find((known) => known === spelled);
  if (!category) return cells.refuse('category', 'A call is of best case, most likely or commit.');
  for (const column of ['amount', 'rollUp'] as const) {
    const twoWays = refuseTwoWays(cells.of(column));
    if (twoWays) return cells.refuse(column, twoWays);
  }
  const amount = parseAmount(cells.of('amount'));
  if (!amount.ok) return cells.refuse('amount', amount.reason);
  if (amount.amount === null) return cells.refuse('amount', 'A call has an amount.');
  const on = cells.day('calledOn');
  if ('reason' in on) return cells.refuse('calledOn', on.reason);
  const calledOn = on.day;
  if (calledOn > today)
    return cells.refuse('calledOn', 'This day is still to come: a past call was made on or before today.');
  const rollUp = parseAmount(cells.of('rollUp'));
  if (!rollUp.ok) return cells.refuse('rollUp', rollUp.reason);
  const note = cells.of('note');
  if (note.length > 280) return cells.refuse('note', 'A note has 280 characters at most.');
  const row: PastCall = {
    ...node,
    periodKey,
    category,
    amount: amount.amount,
    calledOn,
    ...(rollUp.amount === null ? {} : { rollUp: rollUp.amount }),
    ...(note === '' ? {} : { note }),
  };
  const taken = takenAs(row);
  const contradiction = taken && contradictionOf(taken, row);
  return contradiction ? cells.refuse(contradiction.column, contradiction.reason) : row;
}
