// The layout of an import before it arrives.
import { PageHeader } from '../../../../_ui/page-header';
import { SkeletonTable } from '../../../../_ui/skeleton-table';

export default function ImportLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Import" crumbs={[{ label: 'Sources', href: '/sources' }, { label: 'Import' }]} />
      <SkeletonTable label="Loading the import" rows={8} columns={7} />
    </div>
  );
}
