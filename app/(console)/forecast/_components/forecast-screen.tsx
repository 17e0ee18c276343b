// The forecast as the address asks for it; every part asks its own question and moves when the log grows.
'use client';
import { useSearchParams } from 'next/navigation';
import { readFilter } from '@/server/core/filter/filter-address';
import { PageHeader } from '../../../_ui/page-header';
import { SourceStanding } from '../../_components/source-standing';
import { CategoryTiles } from './category-tiles';
import { DealsPanel } from './deals-panel';
import { EvaluatingNotice } from './evaluating-notice';
import { EvidenceHeatMap } from './evidence-heat-map';
import { ForecastControls } from './forecast-controls';
import { scopeOf } from './scope-of';
import { TeamTable } from './team-table';

export function ForecastScreen({ today, timeZone }: { today: string; timeZone: string }) {
  const address = Object.fromEntries(useSearchParams());
  const filter = readFilter(address);
  const scope = scopeOf(filter);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Forecast"
        hint={<SourceStanding today={today} />}
        controls={<ForecastControls filter={filter} />}
      />
      <EvaluatingNotice />
      <CategoryTiles scope={scope} filter={filter} />
      <div className="grid gap-6 xl:grid-cols-2">
        <TeamTable scope={scope} />
        <EvidenceHeatMap scope={scope} filter={filter} />
      </div>
      <DealsPanel filter={filter} address={address} today={today} timeZone={timeZone} />
    </div>
  );
}
