// The layout of "About me" before its answers arrive.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';
import { SkeletonTiles } from '../../_ui/skeleton-tiles';

export default function MeLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="About me" />
      <SkeletonTiles label="Loading your seat" count={4} />
      <SkeletonTable label="Loading who looked" rows={6} columns={4} />
      <SkeletonTable label="Loading your decisions" rows={6} columns={5} />
    </div>
  );
}
