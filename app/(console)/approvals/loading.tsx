// The queue's layout before its requests arrive.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function ApprovalsLoading() {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Approvals" />
      <SkeletonTable label="Loading what waits" rows={8} columns={3} />
    </div>
  );
}
