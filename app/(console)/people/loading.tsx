// The layout of People before the seats arrive.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function PeopleLoading() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="People" />
      <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <SkeletonTable label="Loading the teams" rows={6} columns={1} />
        <SkeletonTable label="Loading the people" rows={12} columns={5} />
      </div>
    </div>
  );
}
