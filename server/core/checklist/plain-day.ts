// Writes a day the way a sentence says it, 12 May 2026; refuses nothing, knows no zone.
import { MONTH_NAMES } from '../calendar/month-names';

/** `day` is 'YYYY-MM-DD'. */
export function plainDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTH_NAMES[Number(month) - 1]} ${year}`;
}
