// The deals behind whatever number was pressed: filters in force, search, the grid, and the same total in its footer.
'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { type Address, filterAddress } from '@/server/core/filter/filter-address';
import { isGridSort } from '@/server/core/filter/grid-sort';
import { formatCount, formatCountOf, formatMoney } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { DataGrid } from '../../../_ui/data-grid/data-grid';
import { EmptyState } from '../../../_ui/empty-state';
import { Notice } from '../../../_ui/notice';
import { Section } from '../../../_ui/section';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { TextLink } from '../../../_ui/text-link';
import { DealCard } from './deal-card';
import { dealColumns } from './deal-columns';
import { DealSearch } from './deal-search';
import { FilterChips } from './filter-chips';
import { gridInput } from './grid-input';
import { useRateWords } from './use-rate-words';

export function DealsPanel({
  filter,
  address,
  today,
  timeZone,
}: {
  filter: DealFilter;
  address: Address;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const totals = useQuery(trpc.deals.totals.queryOptions(filter));
  const grid = useInfiniteQuery(trpc.deals.grid.infiniteQueryOptions(...gridInput(filter, address)));
  const board = useQuery(trpc.forecast.sources.queryOptions());
  const rates = useRateWords(filter);
  const rows = grid.data?.pages.flatMap((page) => page.rows) ?? [];
  const currency = totals.data?.currency ?? 'USD';
  const sort = isGridSort(address.sort) ? address.sort : 'amount';
  const apart = totals.data ? notInTotal(totals.data) : '';
  return (
    <Section
      title={<span id="deals">Deals</span>}
      hint={
        totals.data
          ? `${formatCountOf(totals.data.deals, 'deal')} · ${formatMoney(totals.data.total, currency)}${rates ? ` ${rates}` : ''}${apart}`
          : undefined
      }
      actions={<DealSearch filter={filter} />}
    >
      <FilterChips filter={filter} />
      {grid.isError ? (
        <Notice kind="danger" title="The deals could not be loaded">
          Nothing was changed. Reload the page to try again.
        </Notice>
      ) : grid.isPending ? (
        <SkeletonTable label="Loading deals" rows={12} columns={8} />
      ) : (
        <DataGrid
          label="Deals"
          rows={rows}
          columns={dealColumns({
            today,
            timeZone,
            currency,
            rates,
            total: totals.data?.total ?? null,
            deals: totals.data?.deals ?? rows.length,
          })}
          rowId={(row) => row.id}
          rowHref={(row) => `/deals/${row.id}`}
          sort={{ columnId: sort, direction: address.order === 'asc' ? 'asc' : 'desc' }}
          onSortChange={(next) =>
            router.replace(
              filterAddress('/forecast', filter, next ? { sort: next.columnId, order: next.direction } : {}),
              { scroll: false },
            )
          }
          totalRows={totals.data?.deals}
          onReachEnd={() => {
            if (grid.hasNextPage && !grid.isFetchingNextPage) void grid.fetchNextPage();
          }}
          card={(row) => <DealCard row={row} today={today} />}
          maxHeight="max(24rem, calc(100dvh - 9rem))"
          empty={
            board.data?.some((source) => source.asOf !== null) ? (
              <EmptyState
                title="No deals match"
                actions={<TextLink href={filterAddress('/forecast', {})}>Clear the filters</TextLink>}
              >
                Lift a filter above, or choose another period.
              </EmptyState>
            ) : (
              <EmptyState
                title="No deals yet"
                actions={<TextLink href="/sources">Import a CRM export</TextLink>}
              >
                The forecast fills from the exports of your CRM.
              </EmptyState>
            )
          }
        />
      )}
    </Section>
  );
}

function notInTotal(totals: { withoutAmount: number; unconverted: number }): string {
  const parts = [
    totals.withoutAmount > 0 ? `${formatCount(totals.withoutAmount)} without amount` : '',
    totals.unconverted > 0 ? `${formatCount(totals.unconverted)} unconverted, not summed` : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` · ${parts.join(' · ')}` : '';
}
