// The frozen totals by category and evidence, with the change since the snapshot before.
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatCount, formatMoneyChange } from '../../../../_lib/format';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import type { SnapshotPage } from '../../_components/answers';

const LABELS = { evidenced: 'Evidenced', waived: 'Waived', gap: 'Gap', contradicted: 'Contradicted' };

export function FrozenTotals({ page }: { page: SnapshotPage }) {
  const { currency, previous, totals } = page;
  return (
    <Section
      title="Totals by category and evidence"
      hint={`${formatCount(totals?.inScope ?? 0)} of ${formatCount(totals?.lines ?? 0)} deals are in the period · amounts in ${currency}`}
    >
      <TableFrame label="Frozen totals by category and evidence">
        <Table minWidth={820}>
          <thead>
            <tr>
              <Th>Category</Th>
              <Th numeric>Deals</Th>
              <Th numeric>Total</Th>
              {DOLLAR_STATES.map((state) => (
                <Th numeric key={state}>
                  {LABELS[state]}
                </Th>
              ))}
              <Th numeric>
                {previous ? <TextLink href={`/snapshots/${previous.id}`}>Since last</TextLink> : 'Since last'}
              </Th>
            </tr>
          </thead>
          <tbody>
            {page.categories.map((row) => (
              <Tr key={row.category}>
                <Td>{CATEGORY_LABELS[row.category]}</Td>
                <Td numeric>{formatCount(row.deals)}</Td>
                <Td numeric className="font-medium">
                  <Money amount={row.total} currency={currency} look="bare" />
                </Td>
                {DOLLAR_STATES.map((state) => (
                  <Td numeric key={state}>
                    <Money amount={row.byState[state]} currency={currency} look="bare" />
                  </Td>
                ))}
                <Td numeric>{row.change === null ? '–' : formatMoneyChange(row.change, currency)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
