// The grid's question for an address: the filter, the order, a page at a time. One spelling for server and browser.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Address } from '@/server/core/filter/filter-address';
import type { GridCursor } from '@/server/core/filter/grid-cursor';
import { type GridSort, isGridSort } from '@/server/core/filter/grid-sort';

export function gridInput(filter: DealFilter, address: Address) {
  const sort: GridSort = isGridSort(address.sort) ? address.sort : 'amount';
  return [
    { filter, sort, isDescending: address.order !== 'asc' },
    { getNextPageParam: (page: { nextCursor: GridCursor | null }) => page.nextCursor, initialCursor: null },
  ] as const;
}
