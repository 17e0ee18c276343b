// The first cells of a deal as it was, frozen or put together: what it is called, whose it was, its promise and its evidence.
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { formatDay } from '../../_lib/format';
import { Td } from '../../_ui/table';
import { TextLink } from '../../_ui/text-link';
import { Th } from '../../_ui/th';
import { DollarStateMark } from './evidence/dollar-state-mark';

export type PastDeal = {
  name: string;
  account: string | null;
  owner: string | null;
  category: Category;
  state: DollarState | null;
  closesOn: string | null;
};

export function PastDealHeads() {
  return (
    <>
      <Th>Deal</Th>
      <Th>Owner</Th>
      <Th>Category</Th>
      <Th>Evidence</Th>
      <Th>Closes</Th>
    </>
  );
}

export function PastDealCells({
  deal,
  href,
  today,
}: {
  deal: PastDeal;
  href: string;
  /** Leaves this year's number away. */
  today?: string;
}) {
  return (
    <>
      <Td className="max-w-72">
        <TextLink href={href} className="block truncate font-medium">
          {deal.name}
        </TextLink>
        <span className="block truncate text-ink-3 text-xs">{deal.account ?? 'No account'}</span>
      </Td>
      <Td data-label="Owner" className="max-w-40">
        <span className="block truncate">{deal.owner ?? 'No owner'}</span>
      </Td>
      <Td data-label="Category" className="whitespace-nowrap">
        {CATEGORY_LABELS[deal.category]}
      </Td>
      <Td data-label="Evidence">
        <DollarStateMark state={deal.state} />
      </Td>
      <Td data-label="Closes" className="whitespace-nowrap">
        {deal.closesOn ? formatDay(deal.closesOn, today) : 'Undated'}
      </Td>
    </>
  );
}
