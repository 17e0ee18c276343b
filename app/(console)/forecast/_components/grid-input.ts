// The grid's question for an address: the filter, the order, a page at a time. One spelling for server and browser.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import type { Address } from '@/server/core/filter/filter-address';
import { type GridSort, isGridSort } from '@/server/core/filter/grid-sort';

export function gridInput(filter: DealFilter, address: Address) {
  const sort: GridSort = isGridSort(address.sort) ? address.sort : 'amount';
  return [
    { filter, sort, isDescending: address.order !== 'asc' },
    {
      getNextPageParam: (page: { nextOffset: number | null }) => page.nextOffset ?? undefined,
      initialCursor: 0,
    },
  ] as const;
}
