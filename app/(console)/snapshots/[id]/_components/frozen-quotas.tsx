// The quotas of the period as they were in force when it was frozen, and what stood against each team's.
import { formatAmount, formatCountOf, formatDay } from '../../../../_lib/format';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import type { SnapshotPage } from '../../_components/answers';

const coverageWords = ({ stood, why }: SnapshotPage['quotas'][number]) =>
  stood?.coverage ? `${formatAmount(stood.coverage)} ×` : (why ?? '–');

export function FrozenQuotas({ page: { quotas, currency }, today }: { page: SnapshotPage; today: string }) {
  if (quotas.length === 0) return null;
  return (
    <Section title="Quotas" hint={`${formatCountOf(quotas.length, 'quota', 'quotas')} in force, as frozen`}>
      <TableFrame label="Frozen quotas" className="max-h-96">
        <Table minWidth={720} cards="paired">
          <thead>
            <tr>
              <Th>Of</Th>
              <Th numeric>Quota</Th>
              <Th>In force from</Th>
              <Th numeric>Closed</Th>
              <Th numeric>Open pipeline</Th>
              <Th numeric>Coverage</Th>
            </tr>
          </thead>
          <tbody>
            {quotas.map((each) => (
              <Tr key={each.id}>
                <Td>{each.node}</Td>
                <Td data-label="Quota" numeric>
                  <Money amount={each.amount} currency={each.currency} />
                  {each.atPlan === null ? null : (
                    <span className="block text-ink-3 text-xs">
                      <Money amount={each.atPlan} currency={currency} /> at plan rates
                    </span>
                  )}
                </Td>
                <Td data-label="In force from" className="whitespace-nowrap text-ink-2">
                  {formatDay(each.effectiveFrom, today)}
                </Td>
                <Td data-label="Closed" numeric>
                  {each.stood ? <Money amount={each.stood.closed} currency={currency} /> : null}
                </Td>
                <Td data-label="Open pipeline" numeric>
                  {each.stood ? <Money amount={each.stood.open} currency={currency} /> : null}
                </Td>
                <Td data-label="Coverage" numeric>
                  {coverageWords(each)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
