// The layout of Merges before they arrive.
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { SourcesTabs } from '../_components/sources-tabs';

export default function MergesLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Merges">
        <SourcesTabs current="merges" />
      </PageHeader>
      <SkeletonTable label="Loading the merges" rows={4} columns={4} />
    </div>
  );
}
