// What each part had closed with as many working days left as now, in this period and in those before.
import { formatCountOf } from '../../../_lib/format';
import { Money } from '../../../_ui/money';
import { Section } from '../../../_ui/section';
import { Table, Td, TotalCell, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import type { Accuracy, PacedPart } from './accuracy-answers';
import { WithheldMark } from './withheld-mark';

export function PacedTable({
  title,
  hint,
  first,
  rows,
  labelOf,
  lines,
  currency,
}: {
  title: string;
  hint?: string;
  first: string;
  rows: readonly PacedPart[];
  labelOf: (key: string) => string;
  lines: Accuracy['pacing'];
  currency: string;
}) {
  const left = formatCountOf(lines[0]?.points.at(-1)?.daysLeft ?? 0, 'working day');
  const said = `Closed to date in ${currency}, each period with as many working days left as now: ${left}`;
  return (
    <Section title={title} hint={hint ? `${hint} · ${said}` : said}>
      <TableFrame label={title}>
        <Table minWidth={760}>
          <thead>
            <tr>
              <Th>{first}</Th>
              {lines.map(({ key, label }, at) => (
                <Th numeric key={key}>
                  {at === 4 ? `${label}, a year ago` : label}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <Tr key={key}>
                <Td className="whitespace-nowrap font-medium">{labelOf(key)}</Td>
                {cells.map(({ period, closed, withheld }) => (
                  <Td numeric key={period}>
                    {closed === null ? (
                      <WithheldMark reason={withheld ?? ''} />
                    ) : (
                      <Money amount={closed} currency={currency} look="bare" />
                    )}
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <TotalCell>Together</TotalCell>
              {lines.map(({ key, toDate }) => (
                <TotalCell numeric key={key}>
                  <Money amount={toDate} currency={currency} look="bare" />
                </TotalCell>
              ))}
            </tr>
          </tfoot>
        </Table>
      </TableFrame>
    </Section>
  );
}
