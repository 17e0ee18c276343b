// Reads a table of exchange rates: currency, rate, the day it holds from; refuses row by row what no rate can be.
import { fromDecimal, toDecimal } from '@/server/core/money/decimal';
import { isCurrency } from '@/server/core/money/minor-unit';
import { fiscalYearOf } from '@/server/core/money/rate-book';
import { type RateRow, rateText, refuseRate } from '@/server/core/money/rate-row';
import { refuseTwoWays } from '@/server/core/money/refuse-two-ways';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { RATE_KINDS } from '@/server/core/vocabulary/rate-kind';
import type { Refusal } from '../refusal';
import { plainNumber } from '../values/plain-number';
import { type Cells, type DateAsked, readSmallTable, type TableFile } from './small-table';

const COLUMNS = {
  currency: ['currency', 'currency_code', 'iso_code', 'IsoCode', 'CurrencyIsoCode', 'from_currency'],
  rate: ['rate', 'plan_rate', 'exchange_rate', 'rate_to_reporting'],
  /** Salesforce's own tables tell units of the currency for one of the corporate one: the other way round. */
  turned: ['ConversionRate'],
  validFrom: ['valid_from', 'from', 'start_date', 'StartDate', 'effective_from'],
  fiscalYear: ['fiscal_year', 'fy', 'year'],
  kind: ['kind', 'rate_kind', 'table'],
} as const;
const EARLIEST = '1900-01-01';
const RATE_DECIMALS = 12;
const HALF_EVEN = 2;

export type ReadRates = {
  rows: RateRow[];
  refused: Refusal[];
  sha256: string;
  read: number;
  notes: string[];
  dates: DateAsked[];
};

export async function readRates(
  file: TableFile,
  { currency, calendar }: { currency: string; calendar: FiscalCalendar },
): Promise<ReadRates> {
  const bare = await readSmallTable(file, COLUMNS, ['currency', 'validFrom']);
  const isTurned = !bare.has('rate') && bare.has('turned');
  const table = isTurned ? bare : await readSmallTable(file, COLUMNS, ['currency', 'rate', 'validFrom']);
  const rows: RateRow[] = [];
  const refused = [...table.refused];
  const first = new Map<string, number>();
  for (const cells of table.rows) {
    const row = readRow(cells, isTurned, currency, calendar);
    if ('reason' in row) {
      refused.push(row);
      continue;
    }
    const key = `${row.kind} ${row.fiscalYear} ${row.currency} ${row.validFrom}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, cells.line);
      rows.push(row);
    } else
      refused.push(
        cells.refuse('currency', `Line ${before} gives a rate for that currency and day already.`),
      );
  }
  const notes = isTurned
    ? [
        `ConversionRate tells units of the currency for one ${currency}; each was turned over into ${currency} for one unit.`,
      ]
    : [];
  const read = rows.length + refused.length;
  return {
    rows,
    refused: refused.sort((a, b) => a.line - b.line),
    sha256: table.sha256,
    read,
    notes,
    dates: table.asks,
  };
}

function readRow(
  cells: Cells,
  isTurned: boolean,
  reporting: string,
  calendar: FiscalCalendar,
): RateRow | Refusal {
  const currency = cells.of('currency').toUpperCase();
  if (!isCurrency(currency))
    return cells.refuse('currency', 'This is no ISO 4217 currency code, such as EUR.');
  const from = cells.day('validFrom');
  if ('reason' in from) return cells.refuse('validFrom', from.reason);
  const validFrom = from.day;
  if (validFrom < EARLIEST) return cells.refuse('validFrom', 'Give a day from 1900 on.');
  const twoWays = refuseTwoWays(cells.of(isTurned ? 'turned' : 'rate'));
  if (twoWays) return cells.refuse(isTurned ? 'turned' : 'rate', twoWays);
  const given = plainNumber(cells.of(isTurned ? 'turned' : 'rate'));
  const rate = isTurned ? turnedOver(given) : given;
  if (!rateText.safeParse(rate).success)
    return cells.refuse(
      isTurned ? 'turned' : 'rate',
      'A rate is a plain decimal above 0 with at most 12 decimals, such as 1.0842.',
    );
  const kindText = cells.of('kind').toLowerCase() || 'plan';
  const kind = RATE_KINDS.find((known) => known === kindText);
  if (!kind) return cells.refuse('kind', 'The kind of a rate is plan or spot.');
  const yearText = cells.of('fiscalYear').replace(/^FY/i, '');
  const fiscalYear =
    yearText === ''
      ? fiscalYearOf(calendar, validFrom)
      : Number(/^\d{2}$/.test(yearText) ? `20${yearText}` : yearText);
  if (fiscalYear === null || !/^\d{4}$/.test(String(fiscalYear)))
    return cells.refuse('fiscalYear', 'This is no fiscal year, such as 2026.');
  const row = { kind, fiscalYear, currency, validFrom, rate };
  const why = refuseRate(row, reporting, calendar);
  return why ? cells.refuse(currency === reporting ? 'currency' : 'validFrom', why) : row;
}

/** '' for what is no rate: the check that follows says so. */
function turnedOver(text: string): string {
  if (!rateText.safeParse(text).success) return '';
  return fromDecimal(toDecimal('1').div(toDecimal(text)).round(RATE_DECIMALS, HALF_EVEN));
}
