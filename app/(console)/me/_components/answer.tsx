// Draws what a question answered: a skeleton until it does, a notice where it failed, a sentence where it is empty.
import type { ReactNode } from 'react';
import { Notice } from '../../../_ui/notice';
import { SkeletonTable } from '../../../_ui/skeleton-table';

export function Answer<Data>({
  query,
  loading,
  isEmpty,
  empty,
  children,
}: {
  query: { data: Data | undefined; isError: boolean };
  /** "Loading your decisions" */
  loading: string;
  isEmpty: (data: Data) => boolean;
  empty: ReactNode;
  children: (data: Data) => ReactNode;
}) {
  if (query.data === undefined) {
    return query.isError ? (
      <Notice kind="danger" title="This could not be loaded">
        Nothing was changed. Reload the page to try again.
      </Notice>
    ) : (
      <SkeletonTable label={loading} rows={4} columns={4} />
    );
  }
  if (isEmpty(query.data))
    return <p className="rounded-lg border border-line bg-surface px-4 py-3 text-ink-2 text-sm">{empty}</p>;
  return children(query.data);
}
