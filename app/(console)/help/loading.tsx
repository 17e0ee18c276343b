// The help page's layout before its text arrives.
import { PageHeader } from '../../_ui/page-header';
import { SkeletonText } from '../../_ui/skeleton';

export default function HelpLoading() {
  return (
    <>
      <PageHeader title="Help" hint="What each word means here, with an example of every state" />
      <div role="status" className="grid gap-8 lg:grid-cols-[11rem_minmax(0,60rem)]">
        <span className="sr-only">Loading the help page</span>
        <SkeletonText lines={11} />
        <SkeletonText lines={18} />
      </div>
    </>
  );
}
