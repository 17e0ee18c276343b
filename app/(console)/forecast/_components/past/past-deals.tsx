// The deals behind a past number, the largest first; each opens as it was at that moment.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { unappliedInPast } from '@/server/core/filter/unapplied-in-past';
import { formatCount, formatCountOf, formatList, formatMoney } from '../../../../_lib/format';
import { EmptyState } from '../../../../_ui/empty-state';
import { LinkButton } from '../../../../_ui/link-button';
import { Money } from '../../../../_ui/money';
import { Notice } from '../../../../_ui/notice';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import { PastDealCells, PastDealHeads } from '../../../_components/past-deal-cells';
import { rateWords } from '../../../_components/rate-words';
import { FilterChips } from '../filter-chips';
import { scopeOf } from '../scope-of';
import type { PastBoard } from './past-board';

const NOT_KEPT = {
  item: 'the checklist item',
  flag: 'the flag',
  only: 'the set of drafts or accepted values',
} as const;

export function PastDeals({
  board,
  filter,
  extra,
  today,
}: {
  board: PastBoard;
  filter: DealFilter;
  extra: Record<string, string>;
  today: string;
}) {
  const rates = rateWords(filter.rates, board.rateDays);
  const unapplied = unappliedInPast(filter);
  const isScopeEmpty = board.cells.length === 0;
  return (
    <Section
      title={<span id="deals">Deals then</span>}
      hint={`${formatCountOf(board.count, 'deal')} · ${formatMoney(board.total, board.currency)}${rates ? ` ${rates}` : ''}`}
    >
      <FilterChips filter={filter} extra={extra} />
      {unapplied.length > 0 ? (
        <Notice
          title={`Not applied to this past moment: ${formatList(unapplied.map((name) => NOT_KEPT[name]))}`}
        >
          A past line holds what the deal was and how many gaps and flags it had, not which ones. The deals
          below are those of the other filters.
        </Notice>
      ) : null}
      {board.deals.length === 0 && !isScopeEmpty ? (
        <EmptyState
          title="No deal of these filters at that moment"
          actions={
            <LinkButton href={filterAddress('/forecast', scopeOf(filter), extra)}>All deals then</LinkButton>
          }
        />
      ) : board.deals.length === 0 ? (
        <EmptyState
          title="Nothing was known of this scope at that moment"
          actions={
            <LinkButton href={filterAddress('/forecast', scopeOf(filter), { ...extra, known: 'now' })}>
              As known now
            </LinkButton>
          }
        >
          No record of a deal in it had arrived by then. What was imported later, of the time before, counts
          as known now.
        </EmptyState>
      ) : (
        <TableFrame label="Deals at that moment">
          <Table minWidth={900} cards="paired">
            <thead>
              <tr>
                <PastDealHeads />
                <Th>Stage</Th>
                <Th numeric>Gaps</Th>
                <Th numeric>{board.currency}</Th>
              </tr>
            </thead>
            <tbody>
              {board.deals.map((deal) => (
                <Tr key={deal.id}>
                  <PastDealCells
                    deal={{
                      ...deal,
                      account: deal.accountName,
                      owner: deal.ownerName,
                      state: deal.dollarState,
                    }}
                    href={`/deals/${deal.id}?${new URLSearchParams({ ...extra, basis: filter.basis })}`}
                    today={today}
                  />
                  <Td data-label="Stage">{deal.stage ?? '–'}</Td>
                  <Td data-label="Gaps" numeric>
                    {formatCount(deal.gaps)}
                  </Td>
                  <Td data-label={board.currency} numeric>
                    <Money amount={deal.converted} currency={board.currency} look="bare" />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {board.count > board.deals.length && board.deals.length > 0 ? (
        <p className="text-ink-2 text-sm">
          The {formatCount(board.deals.length)} largest of {formatCountOf(board.count, 'deal')}. Choose a team
          or press a part of a tile to narrow them.
        </p>
      ) : null}
    </Section>
  );
}
