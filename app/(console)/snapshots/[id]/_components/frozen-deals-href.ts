// The address of the deals behind a frozen number.
import type { Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';

export function frozenDealsHref(id: string, filter: { category?: Category; state?: DollarState }): string {
  const query = new URLSearchParams(Object.entries(filter));
  return `/snapshots/${id}${query.size > 0 ? `?${query}` : ''}#deals`;
}
