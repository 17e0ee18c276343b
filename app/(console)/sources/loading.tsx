// The layout of Sources before they arrive.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function SourcesLoading() {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Sources" />
      <SkeletonTable label="Loading the sources" rows={4} columns={6} />
      <SkeletonTable label="Loading what the sources can show" rows={12} columns={10} />
    </div>
  );
}
