// Control totals of the deals in an import, by currency and category, to hold against the CRM's own report.
import Big from 'big.js';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { OUTCOME_LABELS } from '@/server/core/vocabulary/phase';
import { formatAmount, formatCount } from '../../../../../_lib/format';
import { Section } from '../../../../../_ui/section';
import { Table, Td, TotalCell, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import type { ImportPage } from '../../../_components/answers';

type Total = NonNullable<ImportPage['totals']>[number];

const OUTCOMES: Record<string, string> = OUTCOME_LABELS;
const labelOf = (category: string | null) => {
  const known = CATEGORIES.find((each) => each === category);
  return known ? CATEGORY_LABELS[known] : (category ?? 'No category');
};

export function TotalsTable({ totals }: { totals: readonly Total[] }) {
  if (totals.length === 0) return null;
  const currencies = [...new Set(totals.map(({ currency }) => currency))];
  return (
    <Section
      title="Deals in these files"
      hint="To hold against the CRM's own totals; amount as in the source"
    >
      <TableFrame label="Totals by currency and category">
        <Table minWidth={620} cards="paired">
          <thead>
            <tr>
              <Th>Currency</Th>
              <Th>Category</Th>
              <Th>Outcome</Th>
              <Th numeric>Deals</Th>
              <Th numeric>Without amount</Th>
              <Th numeric>Amount</Th>
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <Tr key={`${total.currency} ${total.category} ${total.outcome}`}>
                <Td>{total.currency ?? 'none'}</Td>
                <Td data-label="Category">{labelOf(total.category)}</Td>
                <Td data-label="Outcome" className="text-ink-2">
                  {OUTCOMES[total.outcome ?? ''] ?? total.outcome}
                </Td>
                <Td data-label="Deals" numeric>
                  {formatCount(total.deals)}
                </Td>
                <Td data-label="Without amount" numeric className="text-ink-2">
                  {formatCount(total.withoutAmount)}
                </Td>
                <Td data-label="Amount" numeric>
                  {formatAmount(total.amount)}
                </Td>
              </Tr>
            ))}
          </tbody>
          <tfoot>
            {currencies.map((currency) => {
              const own = totals.filter((total) => total.currency === currency);
              const sum = own.reduce((so, { amount }) => so.plus(amount), new Big(0));
              return (
                <tr key={currency}>
                  <TotalCell>{currency ?? 'none'}</TotalCell>
                  <TotalCell data-label="Category" colSpan={2}>
                    All
                  </TotalCell>
                  <TotalCell data-label="Deals" numeric>
                    {formatCount(own.reduce((so, { deals }) => so + deals, 0))}
                  </TotalCell>
                  <TotalCell data-label="Without amount" numeric>
                    {formatCount(own.reduce((so, { withoutAmount }) => so + withoutAmount, 0))}
                  </TotalCell>
                  <TotalCell data-label="Amount" numeric>
                    {formatAmount(sum.toFixed())}
                  </TotalCell>
                </tr>
              );
            })}
          </tfoot>
        </Table>
      </TableFrame>
    </Section>
  );
}
