// The shape of the list of snapshots while it is on its way.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function SnapshotsLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Snapshots" />
      <SkeletonTable label="Loading the snapshots" rows={6} columns={7} />
    </div>
  );
}
