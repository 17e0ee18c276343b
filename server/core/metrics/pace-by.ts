// Closed to date of each segment or state, in this period and in those before, at the same number of working days to the end.
import { workingDaysBetween } from '../calendar/working-days';
import { startSum } from '../money/exact-sum';
import type { ClosedDay, PacedPeriod } from './pacing';
import { withheldCohorts } from './withheld-cohorts';

/** Deals of one day and key. */
export type ClosedPart = ClosedDay & { key: string; deals: number };
export type PacedCell = { period: string; closed: string | null; deals: number; withheld: string | null };
export type PacedPart = { key: string; cells: PacedCell[] };

/** @param today 'YYYY-MM-DD', in the first of `periods`. */
export function paceBy(
  parts: readonly ClosedPart[],
  keys: readonly string[],
  periods: readonly PacedPeriod[],
  today: string,
): PacedPart[] {
  const [current] = periods;
  if (!current) return [];
  const left = workingDaysBetween(today, current.endsOn);
  const columns = periods.map((period) => {
    const own = parts.filter(
      ({ closesOn }) =>
        period.startsOn <= closesOn &&
        closesOn <= period.endsOn &&
        workingDaysBetween(closesOn, period.endsOn) >= left,
    );
    const cells = keys.map((key) => {
      const sum = startSum();
      let deals = 0;
      for (const part of own) {
        if (part.key !== key) continue;
        sum.add(part.value);
        deals += part.deals;
      }
      return { period: period.key, closed: sum.total(), deals };
    });
    // Each period's total is shown: its parts are withheld with each other.
    const reasons = withheldCohorts(cells.map(({ deals }) => deals));
    return cells.map((cell, at) => {
      const withheld = reasons[at] ?? null;
      return { ...cell, closed: withheld === null ? cell.closed : null, withheld };
    });
  });
  return keys.map((key, row) => ({ key, cells: columns.flatMap((cells) => cells[row] ?? []) }));
}
