// The waterfall of commit and closed from one snapshot to now; each bar leads to the deals behind it.
'use client';
import { useQuery } from '@tanstack/react-query';
import { RATE_BASIS_LABELS } from '@/server/core/vocabulary/rate-basis';
import { MEASURE_WORDS } from '@/server/core/waterfall/comparison-measure';
import { formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Notice } from '../../../_ui/notice';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { WaterfallSection } from '../../snapshots/_components/waterfall-section';
import {
  compareAddress,
  compareQuestion,
  readCompareAddress,
} from '../../snapshots/compare/_components/compare-address';

export function SinceWaterfall({
  from,
  team,
  isAtMarket,
  today,
  timeZone,
}: {
  from: string;
  team: string | undefined;
  /** The view's other totals are at the market's rates: then these name theirs, which are the snapshot's. */
  isAtMarket: boolean;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const address = readCompareAddress({ from, team });
  const { data, error } = useQuery(
    trpc.snapshots.compare.queryOptions({ ...compareQuestion(address), from, to: 'now' }, { retry: false }),
  );
  const problem = error?.message ?? (data && 'problem' in data ? data.problem : null);
  if (problem) return <Notice kind="refusal" title={problem} />;
  if (!data || !('waterfall' in data))
    return <SkeletonTable label="Comparing every deal of both" rows={6} columns={3} />;
  const rates =
    isAtMarket || data.from.rates !== 'plan' ? `, ${RATE_BASIS_LABELS[data.from.rates].toLowerCase()}` : '';
  const then = formatInstant(data.from.effectiveAt, timeZone, { today });
  return (
    <WaterfallSection
      title={`Commit and closed, ${then} → now`}
      ends={[then, 'Now']}
      waterfall={data.waterfall}
      currency={data.currency}
      source={`Frozen lines; the deals as they are now. ${MEASURE_WORDS[data.measure]}${rates}`}
      hrefOf={(cause) => `${compareAddress('/snapshots/compare', { ...address, cause })}#deals`}
    />
  );
}
