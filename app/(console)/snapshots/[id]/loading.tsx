// The shape of a snapshot's page while it is on its way.
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { SkeletonTiles } from '../../../_ui/skeleton-tiles';

export default function SnapshotLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Snapshot" />
      <SkeletonTiles label="Loading the snapshot" count={4} />
      <SkeletonTable label="Loading its totals" rows={6} columns={7} />
    </div>
  );
}
