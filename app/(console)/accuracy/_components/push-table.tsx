// Pushes of close dates by the family of their reason, since the remedy differs.
import { formatCount } from '../../../_lib/format';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import type { Accuracy } from './accuracy-answers';

const LABELS = {
  push_new_information: 'New information',
  push_ours: 'Ours',
  push_date_was_wrong: 'The date was wrong',
  no_reason: 'No reason given (observed in the source)',
} as const;

export function PushTable({ rows }: { rows: Accuracy['pushes'] }) {
  return (
    <Section
      title="Pushes by reason"
      hint="Changes to a later close date since the first measured period began"
    >
      {rows.length === 0 ? (
        <p className="text-ink-2 text-sm">No close date was moved to a later day.</p>
      ) : (
        <TableFrame label="Pushes by reason">
          <Table>
            <thead>
              <tr>
                <Th>Reason</Th>
                <Th numeric>Pushes</Th>
                <Th numeric>Days</Th>
                <Th numeric>Days a push</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ family, count, days }) => (
                <Tr key={family}>
                  <Td>{LABELS[family]}</Td>
                  <Td numeric>{formatCount(count)}</Td>
                  <Td numeric>{formatCount(days)}</Td>
                  <Td numeric>{formatCount(Math.round(days / count))}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
    </Section>
  );
}
