// The inbox's layout before its cards arrive: the list at the left, a deal at the right.
import { PageHeader } from '../../_ui/page-header';
import { Skeleton, SkeletonText } from '../../_ui/skeleton';

const CARDS = ['one', 'two', 'three', 'four', 'five', 'six'];

export default function InboxLoading() {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Inbox" />
      <div
        role="status"
        className="grid gap-6 sm:grid-cols-[minmax(12rem,17rem)_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,46rem)]"
      >
        <span className="sr-only">Loading the inbox</span>
        <div className="flex flex-col gap-1">
          {CARDS.map((card) => (
            <div key={card} className="rounded-lg border border-line bg-surface px-3 py-2.5">
              <SkeletonText lines={3} />
            </div>
          ))}
        </div>
        <div className="flex flex-col gap-4 max-sm:hidden">
          <Skeleton className="h-6 w-1/2" />
          <SkeletonText lines={8} />
        </div>
      </div>
    </div>
  );
}
