// The shape of the accuracy page while it is on its way.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function AccuracyLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Accuracy" />
      <SkeletonTable label="Measuring the last periods" rows={6} columns={8} />
    </div>
  );
}
