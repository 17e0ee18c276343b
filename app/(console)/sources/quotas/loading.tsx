// The layout of Quotas before they arrive.
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { SourcesTabs } from '../_components/sources-tabs';

export default function QuotasLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Quotas">
        <SourcesTabs current="quotas" />
      </PageHeader>
      <SkeletonTable label="Loading the quotas" rows={6} columns={4} />
    </div>
  );
}
