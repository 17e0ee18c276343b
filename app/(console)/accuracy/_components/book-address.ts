// Where a figure of a period opens the deals behind it: as they were frozen, or that day put together as known now.
import { filterAddress } from '@/server/core/filter/filter-address';
import type { Category } from '@/server/core/vocabulary/category';

/** @param category of the figure; absent: the whole book. */
export function bookAddress(
  period: string,
  { day, snapshotId }: { day: string; snapshotId: string | null },
  category?: Category,
): string {
  if (snapshotId) return `/snapshots/${snapshotId}${category ? `?category=${category}` : ''}#deals`;
  const filter = { period, basis: 'source' as const, category: category ? [category] : [] };
  return filterAddress('/forecast', filter, { asOf: day, known: 'now' });
}
