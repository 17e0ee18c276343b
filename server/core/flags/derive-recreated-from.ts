// Proposes which lost or omitted deal a new one replaces; it only proposes, a person confirms the link.
import { addDays } from '../calendar/day-arithmetic';
import { absoluteAmount, compareAmounts, multiplyAmount, subtractAmounts } from '../money/amounts';
import type { FlagThresholds } from './flag-thresholds';

/** `endedOn` is the day the deal was lost or omitted; amounts are compared only in one currency. */
export type EndedDeal = {
  opportunityId: string;
  accountId: string | null;
  endedOn: string;
  amount: string | null;
  currency: string;
};

export type NewDeal = {
  opportunityId: string;
  accountId: string | null;
  createdOn: string;
  amount: string | null;
  currency: string;
};

/** Section "lineage": same account, created within 30 days after the end, amount within 25 %. The latest ended comes first. */
export function deriveRecreatedFrom(
  deal: NewDeal,
  ended: readonly EndedDeal[],
  limit: FlagThresholds['recreated'],
): EndedDeal[] {
  return ended
    .filter(({ opportunityId, accountId, endedOn, amount, currency }) => {
      if (opportunityId === deal.opportunityId || accountId === null || accountId !== deal.accountId)
        return false;
      if (deal.createdOn < endedOn || deal.createdOn > addDays(endedOn, limit.withinDays)) return false;
      if (amount === null || deal.amount === null || currency !== deal.currency) return false;
      const allowed = multiplyAmount(absoluteAmount(amount), limit.share);
      return compareAmounts(absoluteAmount(subtractAmounts(deal.amount, amount)), allowed) <= 0;
    })
    .sort((a, b) => (`${b.endedOn} ${b.opportunityId}` < `${a.endedOn} ${a.opportunityId}` ? -1 : 1));
}
