// Slip and conversion of cohorts of deals, each with its number of cases and interval.
import { formatMoneyChange } from '../../../_lib/format';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import type { CohortRow } from './accuracy-answers';
import { CountRateCell, DollarRateCell } from './rate-cell';

export function CohortTable({
  title,
  hint = 'All measured periods together · 95 % Wilson interval, number of deals',
  first,
  rows,
  labelOf,
  currency,
}: {
  title: string;
  hint?: string;
  first: string;
  rows: readonly CohortRow[];
  labelOf: (key: string) => string;
  currency: string;
}) {
  return (
    <Section title={title} hint={hint}>
      <TableFrame label={title}>
        <Table minWidth={820}>
          <thead>
            <tr>
              <Th>{first}</Th>
              <Th numeric>Won in the period, deals</Th>
              <Th numeric>Won, {currency}</Th>
              <Th numeric>Change on winning, {currency}</Th>
              <Th numeric>Slipped, deals</Th>
              <Th numeric>Slipped, {currency}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, slip, conversion }) => (
              <Tr key={key}>
                <Td className="font-medium">{labelOf(key)}</Td>
                <Td numeric>
                  <CountRateCell rate={conversion.count} />
                </Td>
                <Td numeric>
                  <DollarRateCell rate={conversion.dollars} currency={currency} />
                </Td>
                <Td numeric>
                  {conversion.count.withheld === null
                    ? formatMoneyChange(conversion.changeOnWinning, currency)
                    : '–'}
                </Td>
                <Td numeric>
                  <CountRateCell rate={slip.count} />
                </Td>
                <Td numeric>
                  <DollarRateCell rate={slip.dollars} currency={currency} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
