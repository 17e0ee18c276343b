// Keeps the largest deals that are not fully evidenced as lines pass by, so that a report needs no second look at them.
import { compareAmounts } from '@/server/core/money/amounts';
import { REPORTED, type ReportedDeal } from './frozen-report';
import type { FrozenLine } from './line-of';
import type { LineNames } from './lines-csv';

export function startLargestGaps(): {
  add: (line: Pick<FrozenLine, 'row'>, names: LineNames) => void;
  list: () => ReportedDeal[];
  /** Without an amount in the reporting currency; in no list. */
  unranked: () => number;
} {
  let held: ReportedDeal[] = [];
  let unranked = 0;
  const bySize = (a: ReportedDeal, b: ReportedDeal) => compareAmounts(b.converted ?? '0', a.converted ?? '0');
  return {
    add({ row }, names) {
      const isOpenGap =
        row.isInScope &&
        row.outcome === 'open' &&
        (row.dollarState === 'gap' || row.dollarState === 'contradicted');
      if (!isOpenGap) return;
      if (row.converted === null || row.converted === undefined) {
        unranked += 1;
        return;
      }
      held.push({
        deal: names.deal,
        account: names.account,
        owner: names.owner,
        category: row.category,
        state: row.dollarState ?? null,
        converted: row.converted,
        closesOn: row.closesOn ?? null,
        gaps: row.gaps,
        openFlags: row.openFlags,
      });
      if (held.length > REPORTED * 8) held = held.sort(bySize).slice(0, REPORTED);
    },
    unranked: () => unranked,
    list: () => held.sort(bySize).slice(0, REPORTED),
  };
}
