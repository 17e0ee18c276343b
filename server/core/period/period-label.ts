// The words a period is shown with; a year that is the calendar's own is not called fiscal.
import { MONTH_NAMES } from '../calendar/month-names';
import type { FiscalCalendar } from './fiscal-calendar';
import type { PeriodName } from './period';

export function writePeriodLabel(calendar: FiscalCalendar, name: PeriodName, startsOn: string): string {
  const isCalendarYear = calendar.kind === 'calendar_months' && calendar.startMonth === 1;
  const year = isCalendarYear ? String(name.fiscalYear) : `FY${name.fiscalYear}`;
  if (name.grain === 'year') return year;
  if (name.grain === 'quarter') return `Q${name.ordinal} ${year}`;
  if (calendar.kind !== 'calendar_months') return `Month ${name.ordinal} ${year}`;
  return `${MONTH_NAMES[Number(startsOn.slice(5, 7)) - 1]} ${startsOn.slice(0, 4)}`;
}
