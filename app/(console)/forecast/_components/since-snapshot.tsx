// What moved since a frozen forecast of this period: chosen by the address, and computed only once it is chosen.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { parseAsString, useQueryState } from 'nuqs';
import { useId } from 'react';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { NativeSelect } from '../../../_ui/native-select';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { ratesSuffix } from '../../_components/rate-words';

const SinceWaterfall = dynamic(() => import('./since-waterfall').then((it) => it.SinceWaterfall), {
  loading: () => <SkeletonTable label="Comparing every deal of both" rows={6} columns={3} />,
});

export function SinceSnapshot({
  period,
  scope,
  today,
  timeZone,
}: {
  period: string;
  scope: DealFilter;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const field = useId();
  const [since, setSince] = useQueryState('since', parseAsString.withOptions({ history: 'push' }));
  const { data: frozen } = useQuery(trpc.forecast.frozen.queryOptions({ period }));
  // Two books are compared for one team or for all.
  if (!frozen || frozen.length === 0 || scope.teams || scope.owner) return null;
  const chosen = frozen.find(({ id }) => id === since);
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-2 text-ink-2 text-sm">
        <label htmlFor={field}>What moved since</label>
        <NativeSelect
          id={field}
          className="sm:w-72"
          placeholder="choose a snapshot"
          value={chosen?.id ?? ''}
          onChange={(event) => void setSince(event.target.value || null)}
          options={frozen.map(({ id, effectiveAt, isReconstructed, rates }) => ({
            value: id,
            label: `${formatInstant(effectiveAt, timeZone, { today })}${isReconstructed ? ', reconstructed' : ''}${ratesSuffix(rates)}`,
          }))}
        />
      </p>
      {chosen ? (
        <SinceWaterfall
          from={chosen.id}
          team={scope.team}
          isAtMarket={scope.rates !== undefined}
          today={today}
          timeZone={timeZone}
        />
      ) : null}
    </div>
  );
}
