// Reads a table of quotas: a team's name or a seat's address, a period and an amount; refuses row by row whom we do not know.
import { isDay } from '@/server/core/calendar/epoch-day';
import { isCurrency } from '@/server/core/money/minor-unit';
import { refuseTwoWays } from '@/server/core/money/refuse-two-ways';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { periodOf } from '@/server/core/period/period-of';
import { QuotaRow } from '@/server/core/quota/quota-row';
import type { Refusal } from '../refusal';
import { plainNumber } from '../values/plain-number';
import { type Cells, type DateAsked, readSmallTable, type TableFile } from './small-table';

const COLUMNS = {
  node: ['node', 'team', 'owner', 'seat', 'email', 'name'],
  period: ['period', 'period_key', 'quarter'],
  amount: ['amount', 'quota', 'target'],
  currency: ['currency', 'currency_code', 'CurrencyIsoCode'],
  effectiveFrom: ['effective_from', 'valid_from', 'from'],
} as const;

/** Lower-cased name or address → the nodes that bear it. */
export type QuotaNodes = ReadonlyMap<string, readonly Pick<QuotaRow, 'nodeKind' | 'nodeId'>[]>;
export type ReadQuotas = {
  rows: QuotaRow[];
  refused: Refusal[];
  sha256: string;
  read: number;
  dates: DateAsked[];
};

export async function readQuotas(
  file: TableFile,
  around: { currency: string; calendar: FiscalCalendar; nodes: QuotaNodes },
): Promise<ReadQuotas> {
  const table = await readSmallTable(file, COLUMNS, ['node', 'period', 'amount']);
  const rows: QuotaRow[] = [];
  const refused = [...table.refused];
  const first = new Map<string, number>();
  for (const cells of table.rows) {
    const row = readRow(cells, around);
    if ('reason' in row) {
      refused.push(row);
      continue;
    }
    const key = `${row.nodeKind} ${row.nodeId} ${row.periodKey}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, cells.line);
      rows.push(row);
    } else
      refused.push(cells.refuse('node', `Line ${before} gives a quota for that node and period already.`));
  }
  const read = rows.length + refused.length;
  return {
    rows,
    refused: refused.sort((a, b) => a.line - b.line),
    sha256: table.sha256,
    read,
    dates: table.asks,
  };
}

function readRow(
  cells: Cells,
  { currency: home, calendar, nodes }: { currency: string; calendar: FiscalCalendar; nodes: QuotaNodes },
): QuotaRow | Refusal {
  const found = nodes.get(cells.of('node').toLowerCase()) ?? [];
  const [node, ...others] = found;
  if (!node) return cells.refuse('node', 'No team has this name and no person this address or name.');
  if (others.length > 0)
    return cells.refuse('node', `${found.length} teams or people bear this name: give the person's address.`);
  const periodKey = periodKeyOf(cells.of('period'), calendar);
  const period = periodByKey(calendar, periodKey);
  if (!period)
    return cells.refuse(
      'period',
      'The fiscal calendar has no such period; write FY2026, FY2026-Q2, FY2026-M04 or a month such as 2026-04.',
    );
  const currency = cells.of('currency').toUpperCase() || home;
  if (!isCurrency(currency))
    return cells.refuse('currency', 'This is no ISO 4217 currency code, such as EUR.');
  const from = cells.day('effectiveFrom', period.startsOn);
  if ('reason' in from) return cells.refuse('effectiveFrom', from.reason);
  const effectiveFrom = from.day;
  if (effectiveFrom > period.endsOn)
    return cells.refuse(
      'effectiveFrom',
      `${effectiveFrom} lies after ${period.label}, which ends on ${period.endsOn}.`,
    );
  const twoWays = refuseTwoWays(cells.of('amount'));
  if (twoWays) return cells.refuse('amount', twoWays);
  const amount = plainNumber(cells.of('amount'));
  const row = QuotaRow.safeParse({ ...node, periodKey, amount, currency, effectiveFrom });
  if (row.success) return row.data;
  return cells.refuse(
    'amount',
    'A quota is a plain decimal of 0 or more with at most 4 decimals, such as 250000.',
  );
}

/** 'Q2 2026', '2026-Q2' and 'FY2026-Q2' are one period; '2026-04' is the fiscal month that is this April. */
function periodKeyOf(text: string, calendar: FiscalCalendar): string {
  const upper = text.toUpperCase();
  const first = `${text}-01`;
  if (calendar.kind === 'calendar_months' && /^\d{4}-\d{2}$/.test(text) && isDay(first))
    return periodOf(calendar, first, 'month')?.key ?? upper;
  const quarter = /^(?:FY)?(\d{4})[ -]?Q(\d)$/.exec(upper) ?? null;
  if (quarter) return `FY${quarter[1]}-Q${quarter[2]}`;
  const turned = /^Q(\d)[ -]?(?:FY)?(\d{4})$/.exec(upper);
  if (turned) return `FY${turned[2]}-Q${turned[1]}`;
  return /^\d{4}$/.test(upper) ? `FY${upper}` : upper;
}
