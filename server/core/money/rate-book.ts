// The rate tables of a workspace, one a fiscal year, and the rate that a line of a forecast is converted with.
import { addDays } from '../calendar/day-arithmetic';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import { type Period, readPeriodKey, writePeriodKey } from '../period/period';
import { periodByKey } from '../period/period-by-key';
import { periodOf } from '../period/period-of';
import type { RateKind } from '../vocabulary/rate-kind';
import { convert, planRateOn } from './convert';
import { fromDecimal, toDecimal } from './decimal';
import type { PlanRates } from './plan-rates';
import { roundHalfEven } from './round-half-even';

/** `rate` is units of the reporting currency for one unit of `currency`; it holds from `validFrom` until the next one. */
export type DatedRate = { currency: string; validFrom: string; rate: string };
export type RateTable = {
  kind: RateKind;
  fiscalYear: number;
  version: number;
  reportingCurrency: string;
  rates: readonly DatedRate[];
};
export type RateBook = {
  reportingCurrency: string;
  calendar: FiscalCalendar;
  /** By fiscal year: the table's name and its rates with the days they hold. */
  years: ReadonlyMap<number, { name: string; rates: PlanRates }>;
};

/** `rate` and `table` are null where none was needed; `converted` is null without an amount or a rate ("Unconverted"). */
export type ConvertedLine = { converted: string | null; rate: string | null; table: string | null };

/** 'plan FY2026 v2': how a converted line, a total and an export name their table. */
export const rateTableName = ({
  kind,
  fiscalYear,
  version,
}: Pick<RateTable, 'kind' | 'fiscalYear' | 'version'>): string =>
  `${kind} ${writePeriodKey({ fiscalYear, grain: 'year', ordinal: 1 })} v${version}`;

/** Tables that lead to another currency than the workspace's are left out: they hold no rates to it. */
export function rateBookOf(
  tables: readonly RateTable[],
  reportingCurrency: string,
  calendar: FiscalCalendar,
): RateBook {
  const years: [number, { name: string; rates: PlanRates }][] = tables.flatMap((table) => {
    const year = yearOf(calendar, table.fiscalYear);
    if (table.reportingCurrency !== reportingCurrency || !year) return [];
    const rates = { version: table.version, reportingCurrency, rates: withLastDays(table.rates, year) };
    return [[table.fiscalYear, { name: rateTableName(table), rates }]];
  });
  return { reportingCurrency, calendar, years: new Map(years) };
}

/** Each rate holds until the day before the next one of its currency, the last until the year's end. */
function withLastDays(rates: readonly DatedRate[], year: Period): PlanRates['rates'] {
  const sorted = [...rates].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return sorted.map(({ currency, validFrom, rate }, index) => {
    const next = sorted.slice(index + 1).find((row) => row.currency === currency);
    return { currency, rate, startsOn: validFrom, endsOn: next ? addDays(next.validFrom, -1) : year.endsOn };
  });
}

const yearOf = (calendar: FiscalCalendar, fiscalYear: number): Period | null =>
  periodByKey(calendar, writePeriodKey({ fiscalYear, grain: 'year', ordinal: 1 }));

/** The fiscal year a day lies in; null where the calendar has none. */
export function fiscalYearOf(calendar: FiscalCalendar, day: string): number | null {
  const year = periodOf(calendar, day, 'year');
  return (year && readPeriodKey(year.key)?.fiscalYear) ?? null;
}

function tableOn(book: RateBook, day: string) {
  const fiscalYear = fiscalYearOf(book.calendar, day);
  return fiscalYear === null ? undefined : book.years.get(fiscalYear);
}

/**
 * Converts one line with the rate in force on the day it closes (`today` for an undated one), rounded half-even to the
 * reporting currency's minor unit: sums add lines that are rounded already. No rate of that day: never the nearest.
 */
export function convertLine(
  line: { amount: string | null; currency: string; closesOn: string | null },
  book: RateBook,
  today: string,
): ConvertedLine {
  const { amount, currency } = line;
  if (currency === book.reportingCurrency) return { converted: amount, rate: null, table: null };
  const day = line.closesOn ?? today;
  const table = tableOn(book, day);
  const rate = table ? planRateOn(table.rates, currency, day) : null;
  if (!table || rate === null) return { converted: null, rate: null, table: null };
  const converted =
    amount === null ? null : convert(amount, currency, book.reportingCurrency, table.rates, day);
  return { converted, rate, table: table.name };
}

/** What a limit in the reporting currency is in `currency` on a day; the limit itself where there is no rate. */
export function limitIn(book: RateBook, limit: string, currency: string, day: string): string {
  const table = tableOn(book, day);
  const rate = table ? planRateOn(table.rates, currency, day) : null;
  if (rate === null || currency === book.reportingCurrency) return limit;
  return roundHalfEven(fromDecimal(toDecimal(limit).div(toDecimal(rate))), currency);
}

/** The first day after `today` on which an undated line of this currency may read another rate; null where none is known. */
export function nextRateDay(book: RateBook, currency: string, today: string): string | null {
  const year = periodOf(book.calendar, today, 'year');
  if (currency === book.reportingCurrency || !year) return null;
  const starts = (tableOn(book, today)?.rates.rates ?? [])
    .filter((row) => row.currency === currency && row.startsOn > today)
    .map((row) => row.startsOn);
  return [...starts, addDays(year.endsOn, 1)].sort()[0] ?? null;
}
