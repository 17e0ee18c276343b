// The rates that a file would change: old and new beside each other.
import { formatDay } from '../../../../_lib/format';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { RateChange } from './rate-answers';

export function RateChanges({ changes, today }: { changes: readonly RateChange[]; today: string }) {
  return (
    <TableFrame label="Rates that would change" className="max-h-120">
      <Table minWidth={560} cards="stacked">
        <thead>
          <tr>
            <Th>Table</Th>
            <Th>Currency</Th>
            <Th>From</Th>
            <Th numeric>Now</Th>
            <Th numeric>Would be</Th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Tr key={`${change.kind} ${change.fiscalYear} ${change.currency} ${change.validFrom}`}>
              <Td data-label="Table">
                {change.kind === 'plan' ? 'Plan' : 'Spot'} {change.fiscalYear}
              </Td>
              <Td data-label="Currency" className="font-medium">
                {change.currency}
              </Td>
              <Td data-label="From">{formatDay(change.validFrom, today)}</Td>
              <Td data-label="Now" numeric className="text-ink-2">
                {change.was ?? 'none'}
              </Td>
              <Td data-label="Would be" numeric>
                {change.rate}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
