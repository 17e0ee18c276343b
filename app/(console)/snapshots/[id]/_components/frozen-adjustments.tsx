// What managers had adjusted beside the roll-up when it was frozen; none of it is in a total.
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatCountOf, formatInstant } from '../../../../_lib/format';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import type { SnapshotPage } from '../../_components/answers';

export function FrozenAdjustments({
  page: { adjustments },
  today,
  timeZone,
}: {
  page: SnapshotPage;
  today: string;
  timeZone: string;
}) {
  if (adjustments.length === 0) return null;
  return (
    <Section
      title="Adjustments"
      hint={`${formatCountOf(adjustments.length, 'adjustment', 'adjustments')} beside the roll-up, in no total`}
    >
      <TableFrame label="Frozen adjustments">
        <Table minWidth={720} cards="paired">
          <thead>
            <tr>
              <Th>Of</Th>
              <Th>Forecast</Th>
              <Th numeric>Adjustment</Th>
              <Th>Deal</Th>
              <Th>Made</Th>
              <Th>Reason</Th>
            </tr>
          </thead>
          <tbody>
            {adjustments.map((each) => (
              <Tr key={each.id}>
                <Td>{each.node}</Td>
                <Td data-label="Forecast">{CATEGORY_LABELS[each.category]}</Td>
                <Td data-label="Adjustment" numeric>
                  <Money amount={each.amount} currency={each.currency} />
                </Td>
                <Td data-label="Deal">
                  {each.dealId ? (
                    <TextLink href={`/deals/${each.dealId}`}>{each.deal}</TextLink>
                  ) : (
                    <span className="text-ink-2">The whole node</span>
                  )}
                </Td>
                <Td data-label="Made" className="whitespace-nowrap text-ink-2">
                  {formatInstant(each.at, timeZone, { today })}
                </Td>
                <Td data-label="Reason">{each.reason}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
