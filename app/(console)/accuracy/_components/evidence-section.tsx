// The question the product exists for: do commits with full evidence close more often, by how much, and with how many cases.
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatPercent } from '../../../_lib/format';
import { DOLLAR_STATE_LOOKS } from '../../_components/evidence/item-state-look';
import type { CohortRow } from './accuracy-answers';
import { CohortTable } from './cohort-table';

const wordOf = (key: string) =>
  DOLLAR_STATE_LOOKS[DOLLAR_STATES.find((state) => state === key) ?? 'gap'].word;

export function EvidenceSection({ rows, currency }: { rows: readonly CohortRow[]; currency: string }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-base">{sentenceOf(rows)}</p>
      <CohortTable
        title="Commits by the evidence they had"
        hint="Deals in commit at the start of each period, by their state then · 95 % Wilson interval, number of deals"
        first="Evidence"
        rows={rows}
        labelOf={wordOf}
        currency={currency}
      />
    </div>
  );
}

function sentenceOf(rows: readonly CohortRow[]): string {
  const rateOf = (key: string) => rows.find((row) => row.key === key)?.conversion.count;
  const [evidenced, gap] = [rateOf('evidenced'), rateOf('gap')];
  if (!evidenced || !gap || evidenced.withheld !== null || gap.withheld !== null)
    return 'There are too few commits of each state to say whether evidence makes the difference.';
  const [with_, without] = [Number(evidenced.share), Number(gap.share)];
  const isApart = Number(evidenced.lower) > Number(gap.upper) || Number(gap.lower) > Number(evidenced.upper);
  const points = Math.round((with_ - without) * 100);
  const difference =
    points === 0 ? 'as often as' : `${Math.abs(points)} points ${points > 0 ? 'more' : 'less'} often than`;
  return `Fully evidenced commits were won in their period ${difference} those with a gap: ${formatPercent(with_)} of ${evidenced.n} against ${formatPercent(without)} of ${gap.n}. ${
    isApart
      ? 'The intervals do not overlap.'
      : 'The intervals overlap: with so few cases the difference may be chance.'
  }`;
}
