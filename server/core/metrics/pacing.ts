// Closed to date against earlier periods, aligned by the working days that are left to each one's end.
import { workingDaysBetween } from '../calendar/working-days';
import { startSum } from '../money/exact-sum';

export type ClosedDay = { closesOn: string; value: string };
export type PacedPeriod = { key: string; label: string; startsOn: string; endsOn: string };
export type PacingLine = PacedPeriod & {
  /** Closed by as many working days before its end as are left now. */
  toDate: string;
  /** Closed by its end; null while it runs. */
  whole: string | null;
  points: { daysLeft: number; closed: string }[];
};

/** @param today 'YYYY-MM-DD', in the first of `periods`. @param step working days between two points. */
export function pace(
  closed: readonly ClosedDay[],
  periods: readonly PacedPeriod[],
  today: string,
  step = 5,
): PacingLine[] {
  const [current] = periods;
  if (!current) return [];
  const left = workingDaysBetween(today, current.endsOn);
  return periods.map((period) => {
    const own = closed
      .filter(({ closesOn }) => period.startsOn <= closesOn && closesOn <= period.endsOn)
      .map(({ closesOn, value }) => ({ daysLeft: workingDaysBetween(closesOn, period.endsOn), value }));
    const by = (daysLeft: number): string => {
      const sum = startSum();
      for (const each of own) if (each.daysLeft >= daysLeft) sum.add(each.value);
      return sum.total();
    };
    const isCurrent = period.key === current.key;
    const length = workingDaysBetween(period.startsOn, period.endsOn);
    const ends = isCurrent ? left : 0;
    const marks = [];
    for (let days = length - (length % step); days > ends; days -= step) marks.push(days);
    return {
      ...period,
      toDate: by(left),
      whole: isCurrent ? null : by(Number.NEGATIVE_INFINITY),
      points: [...marks, ends].map((daysLeft) => ({ daysLeft, closed: by(daysLeft) })),
    };
  });
}
