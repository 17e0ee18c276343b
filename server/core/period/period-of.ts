// Finds the period that holds a day, and its neighbours; answers null where a custom calendar has no row for it.
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import type { FiscalCalendar } from './fiscal-calendar';
import { type Period, type PeriodGrain, readPeriodKey } from './period';
import { periodByName } from './period-by-key';
import { fiscalYearStartingIn, monthStartsOf } from './year-of-periods';

const holds = (period: Period | null, day: string): period is Period =>
  period !== null && period.startsOn <= day && day <= period.endsOn;

function customPeriodOf(
  calendar: FiscalCalendar & { kind: 'custom' },
  day: string,
  grain: PeriodGrain,
): Period | null {
  const rows = grain === 'month' ? calendar.months : calendar.quarters;
  const row = rows.find((candidate) => candidate.startsOn <= day && day <= candidate.endsOn);
  if (!row) return null;
  const ordinal = grain === 'year' ? 1 : 'quarter' in row ? row.quarter : row.month;
  return periodByName(calendar, { fiscalYear: row.fiscalYear, grain, ordinal });
}

/** The period of a day ('YYYY-MM-DD'); quarters unless another grain is asked for. Throws a RangeError for no day. */
export function periodOf(
  calendar: FiscalCalendar,
  day: string,
  grain: PeriodGrain = 'quarter',
): Period | null {
  if (!isDay(day)) throw new RangeError(`'${day}' is not a day; a day is written YYYY-MM-DD.`);
  if (calendar.kind === 'custom') return customPeriodOf(calendar, day, grain);
  const calendarYear = Number(day.slice(0, 4));
  // A week-based year can start a few days outside its nominal month, so three years can be the one.
  for (const year of [calendarYear, calendarYear - 1, calendarYear + 1]) {
    const fiscalYear = fiscalYearStartingIn(calendar, year);
    const starts = monthStartsOf(calendar, fiscalYear);
    const month = starts.findLastIndex((start) => start <= day);
    if (month < 0 || (month >= 12 && day !== '9999-12-31')) continue;
    const ordinalOfMonth = Math.min(month, 11) + 1;
    const ordinal =
      grain === 'year' ? 1 : grain === 'quarter' ? Math.ceil(ordinalOfMonth / 3) : ordinalOfMonth;
    const period = periodByName(calendar, { fiscalYear, grain, ordinal });
    if (holds(period, day)) return period;
  }
  return null;
}

const grainOf = (period: Period): PeriodGrain => readPeriodKey(period.key)?.grain ?? 'quarter';

/** The period right after, of the same grain; null where the calendar ends. */
export function nextPeriod(calendar: FiscalCalendar, period: Period): Period | null {
  const next = periodOf(calendar, addDays(period.endsOn, 1), grainOf(period));
  return next && next.startsOn > period.endsOn ? next : null;
}

/** The period right before, of the same grain; null where the calendar starts. */
export function previousPeriod(calendar: FiscalCalendar, period: Period): Period | null {
  const previous = periodOf(calendar, addDays(period.startsOn, -1), grainOf(period));
  return previous && previous.endsOn < period.startsOn ? previous : null;
}

/** Every period that shares a day with `fromDay` to `toDay`, in order; days a custom calendar does not cover are left out. */
export function listPeriods(
  calendar: FiscalCalendar,
  fromDay: string,
  toDay: string,
  grain: PeriodGrain = 'quarter',
): Period[] {
  const periods: Period[] = [];
  let period = periodOf(calendar, fromDay, grain) ?? firstCustomPeriodAfter(calendar, fromDay, grain);
  while (period && period.startsOn <= toDay) {
    periods.push(period);
    period = nextPeriod(calendar, period);
  }
  return periods;
}

function firstCustomPeriodAfter(calendar: FiscalCalendar, day: string, grain: PeriodGrain): Period | null {
  if (calendar.kind !== 'custom') return null;
  const first = (grain === 'month' ? calendar.months : calendar.quarters).find((row) => row.startsOn > day);
  return first ? customPeriodOf(calendar, first.startsOn, grain) : null;
}
