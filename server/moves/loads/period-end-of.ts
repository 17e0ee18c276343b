// The last day of the period that holds a deal's close date; null when undated or outside the calendar.
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodOf } from '@/server/core/period/period-of';
import type { DealForMove } from './load-deal';

export function periodEndOf({ workspace, present }: DealForMove): string | null {
  const calendar = FiscalCalendar.safeParse(workspace.fiscalCalendar);
  if (!calendar.success || present.closesOn === null) return null;
  return periodOf(calendar.data, present.closesOn)?.endsOn ?? null;
}
