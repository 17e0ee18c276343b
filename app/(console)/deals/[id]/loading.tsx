// The deal's layout before it arrives.
import { Skeleton } from '../../../_ui/skeleton';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { SkeletonTiles } from '../../../_ui/skeleton-tiles';

export default function DealLoading() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-6 w-80 max-w-full" />
        <Skeleton className="h-4 w-64" />
      </div>
      <SkeletonTiles label="Loading the deal" count={5} />
      <SkeletonTable label="Loading the checklist" rows={7} columns={4} />
      <div className="grid gap-4 lg:grid-cols-3">
        <SkeletonTable label="Loading facts" rows={6} columns={2} />
        <SkeletonTable label="Loading signals" rows={6} columns={2} />
        <SkeletonTable label="Loading commitments" rows={6} columns={2} />
      </div>
    </div>
  );
}
