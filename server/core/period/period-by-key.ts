// Finds the days of a period by its key; answers null where the calendar has no such period.
import { addDays } from '../calendar/day-arithmetic';
import type { CustomCalendar, FiscalCalendar } from './fiscal-calendar';
import { type Period, type PeriodName, readPeriodKey, writePeriodKey } from './period';
import { writePeriodLabel } from './period-label';
import { monthStartsOf } from './year-of-periods';

const MONTHS_PER: Record<PeriodName['grain'], number> = { year: 12, quarter: 3, month: 1 };

function customDays(
  calendar: CustomCalendar,
  name: PeriodName,
): { startsOn: string; endsOn: string; label?: string } | null {
  if (name.grain === 'month')
    return (
      calendar.months.find((row) => row.fiscalYear === name.fiscalYear && row.month === name.ordinal) ?? null
    );
  if (name.grain === 'quarter')
    return (
      calendar.quarters.find((row) => row.fiscalYear === name.fiscalYear && row.quarter === name.ordinal) ??
      null
    );
  const quarters = calendar.quarters.filter((row) => row.fiscalYear === name.fiscalYear);
  const first = quarters[0];
  const last = quarters.at(-1);
  return first && last ? { startsOn: first.startsOn, endsOn: last.endsOn } : null;
}

export function periodByName(calendar: FiscalCalendar, name: PeriodName): Period | null {
  const key = writePeriodKey(name);
  if (calendar.kind === 'custom') {
    const row = customDays(calendar, name);
    if (!row) return null;
    const label = row.label ?? writePeriodLabel(calendar, name, row.startsOn);
    return { key, label, startsOn: row.startsOn, endsOn: row.endsOn };
  }
  const length = MONTHS_PER[name.grain];
  if (name.ordinal < 1 || name.ordinal > 12 / length || name.fiscalYear < 1) return null;
  const starts = monthStartsOf(calendar, name.fiscalYear);
  const startsOn = starts[(name.ordinal - 1) * length];
  const nextStart = starts[name.ordinal * length];
  if (!startsOn || !nextStart || nextStart < startsOn) return null;
  // Only the very last period that can be written starts and ends its neighbour on the same held day.
  const endsOn = nextStart === '9999-12-31' ? nextStart : addDays(nextStart, -1);
  if (endsOn < startsOn) return null;
  return { key, label: writePeriodLabel(calendar, name, startsOn), startsOn, endsOn };
}

/** The period with this key, such as 'FY2026', 'FY2026-Q2' or 'FY2026-M04'; null when there is none. */
export function periodByKey(calendar: FiscalCalendar, key: string): Period | null {
  const name = readPeriodKey(key);
  return name ? periodByName(calendar, name) : null;
}
