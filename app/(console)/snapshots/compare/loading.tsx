// The shape of a comparison while it is on its way.
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';

export default function CompareLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Compare"
        crumbs={[{ label: 'Snapshots', href: '/snapshots' }, { label: 'Compare' }]}
      />
      <SkeletonTable label="Comparing every deal of both" rows={8} columns={4} />
    </div>
  );
}
