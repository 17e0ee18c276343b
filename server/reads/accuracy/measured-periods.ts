// Which periods are measured: the last whole ones before today's.
import type { Seated } from '@/server/auth/seated';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Period } from '@/server/core/period/period';
import { periodOf, previousPeriod } from '@/server/core/period/period-of';

const MEASURED_PERIODS = 4;

/** The newest first. */
export function measuredPeriods(seat: Seated, count = MEASURED_PERIODS): Period[] {
  const calendar = FiscalCalendar.parse(seat.workspace.fiscalCalendar);
  const periods: Period[] = [];
  let at = periodOf(calendar, seat.today);
  while (at && periods.length < count) {
    at = previousPeriod(calendar, at);
    if (at) periods.push(at);
  }
  return periods;
}
