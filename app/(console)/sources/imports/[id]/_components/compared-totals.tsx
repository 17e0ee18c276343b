// Totals by category or stage of these files beside the last import's, each in its own currency.
'use client';
import Big from 'big.js';
import { useState } from 'react';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatAmount, formatCount, formatCountChange } from '../../../../../_lib/format';
import { Delta } from '../../../../../_ui/delta';
import { Section } from '../../../../../_ui/section';
import { SegmentedControl } from '../../../../../_ui/segmented-control';
import { Table, Td, TotalCell, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import type { DryRun } from '../../../_components/answers';

type Row = DryRun['totals'][number];
type Side = 'held' | 'given';

const isCategory = (key: string) => CATEGORIES.find((known) => known === key);
function labelOf({ by, key }: Row): string {
  const category = by === 'category' ? isCategory(key) : undefined;
  if (category) return CATEGORY_LABELS[category];
  return key === '' ? 'No stage' : key;
}
const sumOf = (rows: readonly Row[], side: Side) =>
  rows.reduce((sum, row) => sum.plus(row[side].amount), new Big(0)).toFixed();
const countOf = (rows: readonly Row[], side: Side) => rows.reduce((sum, row) => sum + row[side].deals, 0);

export function ComparedTotals({ totals, beside }: { totals: readonly Row[]; beside: string }) {
  const [by, setBy] = useState<Row['by']>('category');
  const rows = totals.filter((row) => row.by === by);
  if (totals.length === 0) return null;
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return (
    <Section
      title={`Totals beside ${beside === 'Last import' ? 'the last import' : 'what was known then'}`}
      hint="Amount as in the source, deals in brackets"
      actions={
        <SegmentedControl
          label="Totals by"
          name="totals-by"
          value={by}
          segments={[
            { value: 'category', label: 'Category' },
            { value: 'stage', label: 'Stage' },
          ]}
          onValueChange={(value) => setBy(value === 'stage' ? 'stage' : 'category')}
        />
      }
    >
      <TableFrame label={`Totals by ${by}`}>
        <Table minWidth={680}>
          <thead>
            <tr>
              <Th>Currency</Th>
              <Th>{by === 'category' ? 'Category' : 'Stage'}</Th>
              <Th numeric>{beside}</Th>
              <Th numeric>These files</Th>
              <Th numeric>Change</Th>
              <Th numeric>Deals</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={`${row.currency} ${row.key}`}>
                <Td>{row.currency}</Td>
                <Td>{labelOf(row)}</Td>
                <Sum side={row.held} />
                <Sum side={row.given} />
                <Td numeric>
                  <Change rows={[row]} currency={row.currency} />
                </Td>
                <Td numeric className="text-ink-2">
                  {formatCountChange(row.given.deals - row.held.deals)}
                </Td>
              </Tr>
            ))}
          </tbody>
          <tfoot>
            {currencies.map((currency) => {
              const own = rows.filter((row) => row.currency === currency);
              return (
                <tr key={currency}>
                  <TotalCell>{currency}</TotalCell>
                  <TotalCell>All</TotalCell>
                  <TotalCell numeric>
                    {formatAmount(sumOf(own, 'held'))} ({formatCount(countOf(own, 'held'))})
                  </TotalCell>
                  <TotalCell numeric>
                    {formatAmount(sumOf(own, 'given'))} ({formatCount(countOf(own, 'given'))})
                  </TotalCell>
                  <TotalCell numeric>
                    <Change rows={own} currency={currency} />
                  </TotalCell>
                  <TotalCell numeric>
                    {formatCountChange(countOf(own, 'given') - countOf(own, 'held'))}
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

function Sum({ side }: { side: Row['held'] }) {
  return (
    <Td numeric>
      {formatAmount(side.amount)}{' '}
      <span className="text-ink-3">
        ({formatCount(side.deals)}
        {side.withoutAmount > 0 ? `, ${formatCount(side.withoutAmount)} without amount` : ''})
      </span>
    </Td>
  );
}

function Change({ rows, currency }: { rows: readonly Row[]; currency: string }) {
  const change = new Big(sumOf(rows, 'given')).minus(sumOf(rows, 'held')).toFixed();
  return <Delta change={change} currency={currency} upIs="neutral" />;
}
