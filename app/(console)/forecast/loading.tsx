// The forecast's layout before its numbers arrive.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';
import { SkeletonTiles } from '../../_ui/skeleton-tiles';

export default function ForecastLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Forecast" />
      <SkeletonTiles label="Loading the forecast" count={5} />
      <SkeletonTable label="Loading deals" rows={12} columns={8} />
    </div>
  );
}
