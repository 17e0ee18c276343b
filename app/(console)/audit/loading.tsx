// The log's layout before its entries arrive.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function AuditLoading() {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Audit" />
      <SkeletonTable label="Loading the log" rows={16} columns={7} />
    </div>
  );
}
