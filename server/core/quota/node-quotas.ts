// The quotas of a period as they are listed, one a node: its own, or the sum of its months'; where these are no sum, each of them with the reason.
import { sumAmounts } from '../money/amounts';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import { partsOfPeriod } from '../period/parts-of-period';
import type { Period } from '../period/period';
import { quotaOfPeriod } from './quota-of-period';
import type { QuotaVersion } from './quota-row';

export type NodeQuota = Pick<QuotaVersion, 'id' | 'nodeKind' | 'nodeId' | 'currency' | 'effectiveFrom'> & {
  amount: string;
  /** What it was added up of: what a plan rate is asked for by day. */
  addends: { amount: string; startsOn: string }[];
  /** Null: of the period as a whole; else of this part of it alone. */
  part: Period | null;
  /** Why a part stands by itself; null for a whole. */
  why: string | null;
};

/**
 * Added up by the forecast's rule. Nothing is converted: months in several currencies are no sum.
 * @param versions of any node and period. @param day as for `quotaOfPeriod`.
 */
export function nodeQuotas(
  versions: readonly QuotaVersion[],
  calendar: FiscalCalendar,
  period: Period,
  day: string,
): NodeQuota[] {
  return byNode(versions).flatMap((own) => {
    const found = quotaOfPeriod(own, calendar, period, day);
    if (found.rows === null)
      return partsOf(
        own,
        calendar,
        period,
        day,
        `None for ${found.missing.map((of) => of.label).join(', ')}`,
      );
    const [first, ...others] = found.rows.map(({ row }) => row);
    const addends = found.rows.map(({ row, period: of }) => ({
      amount: row.amount ?? '0',
      startsOn: of.startsOn,
    }));
    if (!first) return [];
    if (others.some(({ currency }) => currency !== first.currency))
      return partsOf(own, calendar, period, day, 'In several currencies');
    const rows = [first, ...others];
    const amount = others.length === 0 ? first.amount : sumAmounts(rows.map((row) => row.amount)).total;
    const [effectiveFrom = first.effectiveFrom] = rows.map((row) => row.effectiveFrom).sort();
    return [{ ...first, amount: amount ?? '0', addends, effectiveFrom, part: null, why: null }];
  });
}

/** What is given of each shorter period, by itself. */
function partsOf(
  versions: readonly QuotaVersion[],
  calendar: FiscalCalendar,
  period: Period,
  day: string,
  why: string,
): NodeQuota[] {
  return partsOfPeriod(calendar, period).flatMap((part) =>
    nodeQuotas(versions, calendar, part, day).map((each) => ({ ...each, part: each.part ?? part, why })),
  );
}

function byNode(versions: readonly QuotaVersion[]): QuotaVersion[][] {
  const found = new Map<string, QuotaVersion[]>();
  for (const version of versions) {
    const key = `${version.nodeKind} ${version.nodeId}`;
    found.set(key, [...(found.get(key) ?? []), version]);
  }
  return [...found.values()];
}
