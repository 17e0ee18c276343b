// Open deals whose close date has passed: each stays in its period, and the current one shows the older ones uncounted.
import type { Period } from '../period/period';
import type { ForecastLine } from './forecast-line';

export const isOverdue = (line: Pick<ForecastLine, 'outcome' | 'closesOn'>, today: string): boolean =>
  line.outcome === 'open' && line.closesOn !== null && line.closesOn < today;

/** "Overdue, not counted": of earlier periods, and only beside the period that holds today. */
export function overdueNotCounted<Line extends ForecastLine>(
  lines: readonly Line[],
  period: Pick<Period, 'startsOn' | 'endsOn'>,
  today: string,
): Line[] {
  if (today < period.startsOn || today > period.endsOn) return [];
  return lines.filter(
    (line) => isOverdue(line, today) && line.closesOn !== null && line.closesOn < period.startsOn,
  );
}
