// The deals behind a frozen number, the largest first; each one's line can be taken along with its proof, without the others.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatCount, formatCountOf, formatMoney } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { buttonStyle } from '../../../../_ui/button-style';
import { EmptyState } from '../../../../_ui/empty-state';
import { FilterChip } from '../../../../_ui/filter-chip';
import { Input } from '../../../../_ui/input';
import { Section } from '../../../../_ui/section';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import { DOLLAR_STATE_LOOKS } from '../../../_components/evidence/item-state-look';
import { PastDealCells, PastDealHeads } from '../../../_components/past-deal-cells';
import type { SnapshotPage } from '../../_components/answers';
import { frozenDealsHref } from './frozen-deals-href';

export function FrozenDeals({ page }: { page: SnapshotPage }) {
  const trpc = useTRPC();
  const address = useSearchParams();
  const category = CATEGORIES.find((known) => known === address.get('category'));
  const state = DOLLAR_STATES.find((known) => known === address.get('state'));
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const asked = { ...(category ? { category } : {}), ...(state ? { state } : {}), ...(q ? { q } : {}) };
  const { data } = useQuery(
    trpc.snapshots.deals.queryOptions({ id: page.id, ...asked }, { placeholderData: (held) => held }),
  );
  return (
    <div id="deals">
      <Section
        title="Deals as frozen"
        hint={
          data ? `${formatCountOf(data.count, 'deal')}, ${formatMoney(data.total, page.currency)}` : undefined
        }
        actions={
          <>
            {category ? (
              <FilterChip
                name="Category"
                value={CATEGORY_LABELS[category]}
                removeHref={frozenDealsHref(page.id, {})}
              />
            ) : null}
            {state ? (
              <FilterChip
                name="Evidence"
                value={DOLLAR_STATE_LOOKS[state].word}
                removeHref={frozenDealsHref(page.id, category ? { category } : {})}
              />
            ) : null}
            <Input
              aria-label="Find a deal or an account"
              placeholder="Find a deal or an account"
              className="w-56"
              maxLength={100}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </>
        }
      >
        {!data ? (
          <SkeletonTable label="Looking up the frozen deals" rows={10} columns={6} />
        ) : data.deals.length === 0 ? (
          <EmptyState title="No frozen deal is like that">
            Take a filter away, or look for another name.
          </EmptyState>
        ) : (
          <>
            <TableFrame label="Deals as frozen" className="max-h-112">
              <Table minWidth={900} cards="paired">
                <thead>
                  <tr>
                    <PastDealHeads />
                    <Th numeric>Amount</Th>
                    <Th>
                      <span className="sr-only">Proof</span>
                    </Th>
                  </tr>
                </thead>
                <tbody>
                  {data.deals.map((deal) => (
                    <Tr key={deal.id}>
                      <PastDealCells deal={deal} href={`/deals/${deal.id}`} />
                      <Td data-label="Amount" numeric>
                        {formatMoney(deal.amount, deal.currency)}
                      </Td>
                      <Td data-label="" className="text-right">
                        <form method="post" action={`/api/snapshots/${page.id}/line-${deal.id}.json`}>
                          <button
                            type="submit"
                            aria-label={`Line with its proof: ${deal.name}`}
                            className={buttonStyle({ size: 'sm' })}
                          >
                            Line with proof
                          </button>
                        </form>
                      </Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
            {data.count > data.deals.length ? (
              <p className="text-ink-2 text-sm">
                The largest {formatCount(data.deals.length)} of {formatCount(data.count)}; the CSV has all of
                them.
              </p>
            ) : null}
          </>
        )}
      </Section>
    </div>
  );
}
