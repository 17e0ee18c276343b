// A node's quota for a period: its own where one is given, else the sum of its quarters or months; never a part of them.
import type { FiscalCalendar } from '../period/fiscal-calendar';
import { partsOfPeriod } from '../period/parts-of-period';
import type { Period } from '../period/period';
import { type QuotaVersion, quotasInForce } from './quota-row';

export type QuotaOfPeriod =
  /** What adds up, each with the period it is for; one where the period has its own. */
  | { rows: { row: QuotaVersion; period: Period }[] }
  /** Periods without a quota, where others of the same length have one; empty where nothing is given. */
  | { rows: null; missing: Period[] };

/** The period itself and every shorter one in it. */
export function periodsWithin(calendar: FiscalCalendar, period: Period): Period[] {
  return [period, ...partsOfPeriod(calendar, period).flatMap((part) => periodsWithin(calendar, part))];
}

/**
 * @param versions of one node, for any period.
 * @param today a period that is to come is looked at as it will begin, one that is over as it ended.
 */
export function quotaOfPeriod(
  versions: readonly QuotaVersion[],
  calendar: FiscalCalendar,
  period: Period,
  today: string,
): QuotaOfPeriod {
  const day = [period.startsOn, today, period.endsOn].sort()[1] ?? today;
  const own = quotasInForce(
    versions.filter(({ periodKey }) => periodKey === period.key),
    day,
  )[0];
  if (own) return { rows: [{ row: own, period }] };
  const parts = partsOfPeriod(calendar, period);
  const found = parts.map((part) => ({ part, of: quotaOfPeriod(versions, calendar, part, today) }));
  const rows = found.flatMap(({ of }) => of.rows ?? []);
  if (found.length > 0 && found.every(({ of }) => of.rows !== null)) return { rows };
  const isBegun = found.some(({ of }) => of.rows !== null || of.missing.length > 0);
  const missing = found.flatMap(({ part, of }) =>
    of.rows !== null ? [] : of.missing.length > 0 ? of.missing : [part],
  );
  return { rows: null, missing: isBegun ? missing : [] };
}
