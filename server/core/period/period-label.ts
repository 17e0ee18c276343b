// The words a period is shown with; a year that is the calendar's own is not called fiscal.
import type { FiscalCalendar } from './fiscal-calendar';
import type { PeriodName } from './period';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function writePeriodLabel(calendar: FiscalCalendar, name: PeriodName, startsOn: string): string {
  const isCalendarYear = calendar.kind === 'calendar_months' && calendar.startMonth === 1;
  const year = isCalendarYear ? String(name.fiscalYear) : `FY${name.fiscalYear}`;
  if (name.grain === 'year') return year;
  if (name.grain === 'quarter') return `Q${name.ordinal} ${year}`;
  if (calendar.kind !== 'calendar_months') return `Month ${name.ordinal} ${year}`;
  return `${MONTHS[Number(startsOn.slice(5, 7)) - 1]} ${startsOn.slice(0, 4)}`;
}
