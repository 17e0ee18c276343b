// The deals behind a past number, the largest first; each opens as it was at that moment.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatCount, formatCountOf, formatMoney } from '../../../../_lib/format';
import { EmptyState } from '../../../../_ui/empty-state';
import { FilterChip } from '../../../../_ui/filter-chip';
import { LinkButton } from '../../../../_ui/link-button';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import { DOLLAR_STATE_LOOKS } from '../../../_components/evidence/item-state-look';
import { PastDealCells, PastDealHeads } from '../../../_components/past-deal-cells';
import { rateWords } from '../../../_components/rate-words';
import { scopeOf } from '../scope-of';
import type { PastBoard } from './past-board';

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
  const all = `${filterAddress('/forecast', scopeOf(filter), extra)}#deals`;
  const words = [
    ...(filter.category ?? []).map((category) => CATEGORY_LABELS[category]),
    ...(filter.state ?? []).map((state) => DOLLAR_STATE_LOOKS[state].word.toLowerCase()),
  ].join(', ');
  return (
    <Section
      title={<span id="deals">Deals then</span>}
      hint={`${formatCountOf(board.count, 'deal')} · ${formatMoney(board.total, board.currency)}${rates ? ` ${rates}` : ''}`}
      actions={words ? <FilterChip name="Shown" value={words} removeHref={all} /> : undefined}
    >
      {board.deals.length === 0 ? (
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
          <Table minWidth={900}>
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
                    href={`/deals/${deal.id}?${new URLSearchParams(extra)}`}
                    today={today}
                  />
                  <Td>{deal.stage ?? '–'}</Td>
                  <Td numeric>{formatCount(deal.gaps)}</Td>
                  <Td numeric>
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
