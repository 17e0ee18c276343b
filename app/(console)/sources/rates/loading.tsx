// The layout of Rates before they arrive.
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { SourcesTabs } from '../_components/sources-tabs';

export default function RatesLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Rates">
        <SourcesTabs current="rates" />
      </PageHeader>
      <SkeletonTable label="Loading the rates" rows={6} columns={4} />
    </div>
  );
}
