// The first weekly call after a period has begun: where its forecast is measured from, unless somebody chooses another day.
import { addDays, weekdayOf } from '../calendar/day-arithmetic';

/** @param weekday ISO, Monday 1. The first such day that lies `days` days or more after `startsOn`. */
export function firstCallAfter(startsOn: string, days: number, weekday: number): string {
  const from = addDays(startsOn, days);
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}
