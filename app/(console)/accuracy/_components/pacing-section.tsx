// Closed to date against the last four periods from what is known now, aligned by the working days left to each one's end.
import { filterAddress } from '@/server/core/filter/filter-address';
import { formatCountOf } from '../../../_lib/format';
import { Money } from '../../../_ui/money';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import type { Accuracy } from './accuracy-answers';

/** What the figures are read from: today's deals as their sources say. */
const closedNow = (period: string) =>
  filterAddress('/forecast', { period, basis: 'source', category: ['closed'] });

export function PacingSection({ lines, currency }: { lines: Accuracy['pacing']; currency: string }) {
  const [current] = lines;
  const left = current?.points.at(-1)?.daysLeft ?? 0;
  const marks = [...new Set(lines.flatMap((line) => line.points.map(({ daysLeft }) => daysLeft)))]
    .filter((days) => days >= left)
    .sort((a, b) => b - a)
    .filter((_days, index, all) => index === all.length - 1 || index % 3 === 0);
  const closedAt = (line: Accuracy['pacing'][number], days: number) =>
    line.points.findLast(({ daysLeft }) => daysLeft >= days)?.closed ?? '0';
  return (
    <Section
      title="Pacing, as known now"
      hint={`From today’s deals, so a deal that was moved or reopened since counts where it is now; the books of then are under “By period” · closed with as many working days left as now: ${formatCountOf(left, 'working day')} · amounts in ${currency}`}
    >
      <TableFrame label="Closed to date by period">
        <Table minWidth={720}>
          <thead>
            <tr>
              <Th>Period</Th>
              {marks.slice(0, -1).map((days) => (
                <Th numeric key={days}>
                  {days} days left
                </Th>
              ))}
              <Th numeric>To date</Th>
              <Th numeric>At its end, as known now</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Tr key={line.key}>
                <Td className={index === 0 ? 'font-medium' : undefined}>
                  <TextLink href={closedNow(line.key)}>{line.label}</TextLink>
                  {index === 4 ? (
                    <span className="block text-ink-3 text-xs">same quarter last year</span>
                  ) : null}
                </Td>
                {marks.slice(0, -1).map((days) => (
                  <Td numeric key={days}>
                    <Money amount={closedAt(line, days)} currency={currency} look="bare" />
                  </Td>
                ))}
                <Td numeric className="font-medium">
                  <Money amount={line.toDate} currency={currency} look="bare" />
                </Td>
                <Td numeric>
                  {line.whole === null ? (
                    'running'
                  ) : (
                    <TextLink href={closedNow(line.key)} quiet>
                      <Money amount={line.whole} currency={currency} look="bare" />
                    </TextLink>
                  )}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
