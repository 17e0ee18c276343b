// Period, team, basis and rates of the forecast; each is a part of the address, so back and links keep it.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { NativeSelect } from '../../../_ui/native-select';
import { SegmentedControl } from '../../../_ui/segmented-control';
import { nestTeams } from './nest-teams';
import { RateControl } from './rate-control';

/** What a link from a preview of several teams brings along. */
const SEVERAL = 'several';

export function ForecastControls({
  filter,
  extra = {},
}: {
  filter: DealFilter;
  /** What else the address keeps: a past moment. */
  extra?: Record<string, string>;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: periods } = useQuery(trpc.forecast.periods.queryOptions());
  const { data: tree } = useQuery(
    trpc.forecast.tree.queryOptions({
      basis: filter.basis,
      ...(filter.period ? { period: filter.period } : {}),
    }),
  );
  const go = (change: Partial<DealFilter>) =>
    router.push(filterAddress('/forecast', { ...filter, ...change }, extra), { scroll: false });
  const current = periods?.periods.find(
    (period) => period.startsOn <= periods.today && periods.today <= period.endsOn,
  );
  const choices = [...(periods?.periods ?? [])].reverse().map((period) => ({
    value: period.key,
    label: period.key === current?.key ? `${period.label} (current)` : period.label,
  }));
  const teams = nestTeams(tree?.teams ?? []);
  return (
    <>
      <NativeSelect
        aria-label="Period"
        className="sm:w-44"
        options={[...choices, { value: 'all', label: 'All periods' }, { value: 'undated', label: 'Undated' }]}
        value={filter.period ?? current?.key ?? ''}
        onChange={(event) => go({ period: event.target.value })}
      />
      {teams.length > 0 ? (
        <NativeSelect
          aria-label="Team"
          className="sm:w-52"
          options={[
            ...(filter.teams ? [{ value: SEVERAL, label: formatCountOf(filter.teams.length, 'team') }] : []),
            { value: '', label: 'All teams' },
            ...teams.map(({ team, depth }) => ({
              value: team.id,
              label: `${'\u2003'.repeat(depth)}${team.name}`,
            })),
          ]}
          value={filter.team ?? (filter.teams ? SEVERAL : '')}
          onChange={(event) =>
            go({ team: event.target.value || undefined, teams: undefined, owner: undefined })
          }
        />
      ) : null}
      <SegmentedControl
        label="Basis"
        name="basis"
        value={filter.basis}
        segments={[
          { value: 'accepted', label: 'With accepted' },
          { value: 'source', label: 'As in the source' },
        ]}
        onValueChange={(basis) => go({ basis: basis === 'source' ? 'source' : 'accepted' })}
      />
      <RateControl rates={filter.rates} onChange={(rates) => go({ rates })} />
    </>
  );
}
