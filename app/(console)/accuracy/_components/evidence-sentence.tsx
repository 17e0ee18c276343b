// The question the product exists for: do commits with full evidence close more often, by how much, and with how many cases.
import { rateDifference } from '@/server/core/metrics/rate-difference';
import { formatPercent } from '../../../_lib/format';
import type { CohortRow } from './accuracy-answers';

export function EvidenceSentence({ rows }: { rows: readonly CohortRow[] }) {
  return <p className="max-w-prose text-base">{sentenceOf(rows)}</p>;
}

function sentenceOf(rows: readonly CohortRow[]): string {
  const rateOf = (key: string) => rows.find((row) => row.key === key)?.conversion.count;
  const [evidenced, gap] = [rateOf('evidenced'), rateOf('gap')];
  if (!evidenced || !gap || evidenced.withheld !== null || gap.withheld !== null)
    return 'There are too few commits of each state to say whether evidence makes the difference.';
  const { difference, lower, upper, isApart } = rateDifference(evidenced, gap);
  const points = Math.round(difference * 100);
  const compared =
    points === 0 ? 'as often as' : `${Math.abs(points)} points ${points > 0 ? 'more' : 'less'} often than`;
  const of = (rate: typeof evidenced) => `${formatPercent(Number(rate.share))} of ${rate.n}`;
  const range = `between ${signed(lower)} and ${signed(upper)} points (95 %)`;
  return `Fully evidenced commits were won in their period ${compared} those with a gap: ${of(evidenced)} against ${of(gap)}. The difference lies ${range}${
    isApart ? '.' : ': with so few cases it may be chance.'
  }`;
}

const signed = (share: number): string => {
  const points = Math.round(share * 100);
  return points < 0 ? `−${-points}` : points > 0 ? `+${points}` : '0';
};
