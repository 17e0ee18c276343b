// The quotas that a file would change: old and new beside each other.
import { formatDay, formatMoney } from '../../../../_lib/format';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { QuotaChange } from './quota-answers';

export function QuotaChanges({ changes, today }: { changes: readonly QuotaChange[]; today: string }) {
  return (
    <TableFrame label="Quotas that would change" className="max-h-120">
      <Table minWidth={600} cards="stacked">
        <thead>
          <tr>
            <Th>Period</Th>
            <Th>Team or person</Th>
            <Th>Counts from</Th>
            <Th numeric>Now</Th>
            <Th numeric>Would be</Th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <Tr key={`${change.nodeId} ${change.periodKey} ${change.effectiveFrom}`}>
              <Td data-label="Period">{change.periodLabel}</Td>
              <Td data-label="Team or person" className="font-medium">
                {change.node}
              </Td>
              <Td data-label="Counts from">{formatDay(change.effectiveFrom, today)}</Td>
              <Td data-label="Now" numeric className="text-ink-2">
                {change.was?.amount ? formatMoney(change.was.amount, change.was.currency) : 'none'}
              </Td>
              <Td data-label="Would be" numeric>
                {formatMoney(change.amount, change.currency)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
