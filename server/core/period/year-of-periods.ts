// Lays out one fiscal year of a rule-based calendar: the first day of every month, and the first day of the next year.
import { addDays, weekdayOf } from '../calendar/day-arithmetic';
import type { FiscalCalendar, WeekCalendar } from './fiscal-calendar';

type RuleCalendar = Exclude<FiscalCalendar, { kind: 'custom' }>;

/** First days of the 12 fiscal months, then the first day after the year: 13 days. */
export type MonthStarts = readonly string[];

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** The calendar year in which the fiscal year `fiscalYear` has its start month. */
function startYearOf(calendar: RuleCalendar, fiscalYear: number): number {
  return calendar.yearNamedBy === 'end' && calendar.startMonth > 1 ? fiscalYear - 1 : fiscalYear;
}

/** The fiscal year whose start month lies in this calendar year. */
export function fiscalYearStartingIn(calendar: RuleCalendar, calendarYear: number): number {
  return calendar.yearNamedBy === 'end' && calendar.startMonth > 1 ? calendarYear + 1 : calendarYear;
}

function firstOfMonth(year: number, month: number): string {
  const carried = year + Math.floor((month - 1) / 12);
  // Placeholder dates reach the year 9999; what would lie beyond stays on the last year we can write.
  const held = Math.min(Math.max(carried, FIRST_YEAR), LAST_YEAR);
  if (carried > LAST_YEAR) return `${LAST_YEAR}-12-31`;
  return `${String(held).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;
}

function weekYearStart(calendar: WeekCalendar, calendarYear: number): string {
  const anchor = firstOfMonth(calendarYear, calendar.startMonth);
  const daysSinceWeekStart = (weekdayOf(anchor) - calendar.weekStartsOn + 7) % 7;
  const before = addDays(anchor, -daysSinceWeekStart);
  const isAfterNearer = daysSinceWeekStart > 3;
  if (calendar.yearStartsOn === 'on_or_before') return before;
  if (calendar.yearStartsOn === 'on_or_after') return daysSinceWeekStart === 0 ? anchor : addDays(before, 7);
  return isAfterNearer ? addDays(before, 7) : before;
}

export function monthStartsOf(calendar: RuleCalendar, fiscalYear: number): MonthStarts {
  const year = startYearOf(calendar, fiscalYear);
  if (calendar.kind === 'calendar_months')
    return Array.from({ length: 13 }, (_, index) => firstOfMonth(year, calendar.startMonth + index));
  const weeks = calendar.pattern.split('-').map(Number);
  const starts = [weekYearStart(calendar, year)];
  for (let index = 0; index < 11; index += 1)
    starts.push(addDays(starts[index] ?? '', (weeks[index % 3] ?? 0) * 7));
  // Whatever is left of the year, 52 weeks or 53, is its last month's.
  starts.push(weekYearStart(calendar, year + 1));
  return starts;
}
