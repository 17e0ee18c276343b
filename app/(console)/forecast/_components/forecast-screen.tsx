// The forecast as the address asks for it; every part asks its own question and moves when the log grows.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { readFilter } from '@/server/core/filter/filter-address';
import { useTRPC } from '../../../_lib/trpc';
import { PageHeader } from '../../../_ui/page-header';
import { AsOfControl } from '../../_components/as-of-control';
import { SourceStanding } from '../../_components/source-standing';
import { CategoryTiles } from './category-tiles';
import { EvaluatingNotice } from './evaluating-notice';
import { EvidenceHeatMap } from './evidence-heat-map';
import { ForecastControls } from './forecast-controls';
import { scopeOf } from './scope-of';
import { SinceSnapshot } from './since-snapshot';
import { TeamTable } from './team-table';

// Below what is read first, and the heaviest: drawn with the page, and their scripts come behind the page's.
const CallPanel = dynamic(() => import('./call/call-panel').then((it) => it.CallPanel));
const DealsPanel = dynamic(() => import('./deals-panel').then((it) => it.DealsPanel));

export function ForecastScreen({ today, timeZone }: { today: string; timeZone: string }) {
  const address = Object.fromEntries(useSearchParams());
  const filter = readFilter(address);
  const scope = scopeOf(filter);
  const trpc = useTRPC();
  const { data: periods } = useQuery(trpc.forecast.periods.queryOptions());
  const current = periods?.periods.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)?.key;
  // A call and a snapshot are of one period: with all of them, or with none, in sight there is neither.
  const onePeriod = /^FY/.test(filter.period ?? '') ? filter.period : filter.period ? undefined : current;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Forecast"
        hint={<SourceStanding today={today} />}
        controls={
          <>
            <AsOfControl today={today} />
            <ForecastControls filter={filter} />
          </>
        }
      />
      <EvaluatingNotice />
      <CategoryTiles scope={scope} filter={filter} />
      {onePeriod ? (
        <SinceSnapshot period={onePeriod} scope={scope} today={today} timeZone={timeZone} />
      ) : null}
      <div className="grid gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <TeamTable scope={scope} />
        <EvidenceHeatMap scope={scope} filter={filter} />
      </div>
      {onePeriod ? (
        <CallPanel
          period={onePeriod}
          isElsewhereAtMarket={filter.rates !== undefined}
          today={today}
          timeZone={timeZone}
        />
      ) : null}
      <DealsPanel filter={filter} address={address} today={today} timeZone={timeZone} />
    </div>
  );
}
