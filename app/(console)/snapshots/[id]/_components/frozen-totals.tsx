// The frozen totals by category and evidence, with the change since the snapshot before.
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatAmountChange, formatCount } from '../../../../_lib/format';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import type { SnapshotPage } from '../../_components/answers';
import { frozenDealsHref } from './frozen-deals-href';
import { frozenRates } from './frozen-rates';

const LABELS = { evidenced: 'Evidenced', waived: 'Waived', gap: 'Gap', contradicted: 'Contradicted' };

export function FrozenTotals({ page, timeZone }: { page: SnapshotPage; timeZone: string }) {
  const { currency, previous, totals } = page;
  const rates = frozenRates(page, timeZone);
  return (
    <Section
      title="Totals by category and evidence"
      hint={`${formatCount(totals?.inScope ?? 0)} of ${formatCount(totals?.lines ?? 0)} deals are in the period · amounts in ${currency}${rates ? ` ${rates}` : ''}`}
    >
      <TableFrame label="Frozen totals by category and evidence">
        <Table minWidth={820} cards="paired">
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
                <Td>
                  <TextLink href={frozenDealsHref(page.id, { category: row.category })}>
                    {CATEGORY_LABELS[row.category]}
                  </TextLink>
                  <Uncounted row={row} currency={currency} />
                </Td>
                <Td data-label="Deals" numeric>
                  {formatCount(row.deals)}
                </Td>
                <Td data-label="Total" numeric className="font-medium">
                  <Money amount={row.total} currency={currency} look="bare" />
                </Td>
                {DOLLAR_STATES.map((state) => (
                  <Td data-label={LABELS[state]} numeric key={state}>
                    {row.byState[state] === '0' ? (
                      <Money amount="0" currency={currency} look="bare" />
                    ) : (
                      <TextLink href={frozenDealsHref(page.id, { category: row.category, state })}>
                        <Money amount={row.byState[state]} currency={currency} look="bare" />
                      </TextLink>
                    )}
                  </Td>
                ))}
                <Td data-label="Since last" numeric>
                  {row.change === null ? '–' : formatAmountChange(row.change)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

/** Deals that are in the count and in no sum. */
function Uncounted({ row, currency }: { row: SnapshotPage['categories'][number]; currency: string }) {
  const parts = [
    row.unconverted > 0 && `${formatCount(row.unconverted)} without a rate to ${currency}`,
    row.withoutAmount > 0 && `${formatCount(row.withoutAmount)} without an amount`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return <span className="block text-ink-3 text-xs">{parts.join(', ')}, in no sum</span>;
}
