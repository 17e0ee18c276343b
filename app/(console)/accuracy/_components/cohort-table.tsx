// Slip and conversion of cohorts of deals, each with its number of cases and interval, and the whole that they are parts of.
import { Section } from '../../../_ui/section';
import { Table, Td, TotalCell, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import type { CohortRow } from './accuracy-answers';
import { ChangeCell, CountRateCell, DollarRateCell } from './rate-cell';

export function CohortTable({
  title,
  hint,
  first,
  won,
  rows,
  labelOf,
  whole,
  currency,
}: {
  title: string;
  hint: string;
  first: string;
  /** What the converted share is called. */
  won: string;
  rows: readonly CohortRow[];
  labelOf: (key: string) => string;
  whole: { slip: CohortRow['slip']; conversion: CohortRow['conversion'] | null };
  currency: string;
}) {
  const cells = (Cell: typeof Td, label: string, { slip, conversion }: typeof whole) => (
    <>
      <Cell className="whitespace-nowrap font-medium">{label}</Cell>
      <Cell numeric>{conversion ? <CountRateCell rate={conversion.count} /> : null}</Cell>
      <Cell numeric>
        {conversion ? <DollarRateCell rate={conversion.dollars} currency={currency} /> : null}
      </Cell>
      <Cell numeric>{conversion ? <ChangeCell conversion={conversion} /> : null}</Cell>
      <Cell numeric>
        <CountRateCell rate={slip.count} />
      </Cell>
      <Cell numeric>
        <DollarRateCell rate={slip.dollars} currency={currency} />
      </Cell>
    </>
  );
  return (
    <Section title={title} hint={`${hint} · 95 % Wilson interval, n deals`}>
      <TableFrame label={title}>
        <Table minWidth={900}>
          <thead>
            <tr>
              <Th>{first}</Th>
              <Th numeric>{won}, deals</Th>
              <Th numeric>
                {won}, {currency}
              </Th>
              <Th numeric>Change on winning, {currency}</Th>
              <Th numeric>Slipped, deals</Th>
              <Th numeric>Slipped, {currency}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.key}>{cells(Td, labelOf(row.key), row)}</Tr>
            ))}
          </tbody>
          <tfoot>
            <tr>{cells(TotalCell, 'Together', whole)}</tr>
          </tfoot>
        </Table>
      </TableFrame>
    </Section>
  );
}
