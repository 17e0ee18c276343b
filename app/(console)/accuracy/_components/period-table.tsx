// Each period: what was said at its first weekly call after day 7, what came of it, and where both values are from.

import type { StartAfter } from '@/server/core/metrics/start-after';
import { reasonLabel, SHIPPED_REASON_BOOK } from '@/server/core/reasons/reason-book';
import { formatAmount, formatDay, formatInstant, formatPercent } from '../../../_lib/format';
import { Money } from '../../../_ui/money';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import type { Accuracy, MeasuredPeriod } from './accuracy-answers';
import { bookAddress } from './book-address';
import { BothRatesCell, CountRateCell } from './rate-cell';
import { START_WORDS } from './start-control';

export function PeriodTable({
  accuracy,
  after,
  today,
  timeZone,
}: {
  accuracy: Accuracy;
  after: StartAfter;
  today: string;
  timeZone: string;
}) {
  const { currency } = accuracy;
  const share = (value: string | null) => (value === null ? '–' : formatPercent(Number(value)));
  return (
    <Section
      title="By period"
      hint={`From the books of then, which each figure opens · ${START_WORDS[after]} to the period's end · accuracy is 1 − |forecast − won| ÷ won`}
    >
      <TableFrame label="Accuracy by period">
        <Table minWidth={1120}>
          <thead>
            <tr>
              <Th>Period</Th>
              <Th>From</Th>
              <Th numeric>Forecast, {currency}</Th>
              <Th numeric>Won, {currency}</Th>
              <Th numeric>Accuracy</Th>
              <Th numeric>Bias</Th>
              <Th numeric>Commit won, {currency}, deals</Th>
              <Th numeric>Slipped, {currency}, deals</Th>
              <Th numeric>Win rate, deals</Th>
              <Th numeric>Coverage</Th>
            </tr>
          </thead>
          <tbody>
            {accuracy.periods.map((row) => (
              <Tr key={row.period.key}>
                <Td className="whitespace-nowrap font-medium">
                  <TextLink href={bookAddress(row.period.key, row.end)}>{row.period.label}</TextLink>
                </Td>
                <Td className="whitespace-nowrap">
                  <Point period={row.period.key} point={row.start} today={today} timeZone={timeZone} />
                </Td>
                <Td numeric>
                  <Money amount={row.call?.amount ?? row.metrics.rollUp} currency={currency} look="bare" />
                  <span className="ml-auto block max-w-44 whitespace-normal text-ink-3 text-xs">
                    {row.call
                      ? `called by ${row.call.nodes.join(' and ')}, week to ${formatDay(row.call.week, today)}`
                      : 'roll-up, the top did not call that week'}
                  </span>
                </Td>
                <Td numeric>
                  <TextLink href={bookAddress(row.period.key, row.end, 'closed')} quiet className={APART}>
                    <Money amount={row.metrics.won} currency={currency} look="bare" />
                  </TextLink>
                  <span className="block text-xs">
                    <Point period={row.period.key} point={row.end} today={today} timeZone={timeZone} />
                  </span>
                </Td>
                <Td numeric>{share(row.accuracy)}</Td>
                <Td numeric>{share(row.bias)}</Td>
                <Td numeric>
                  <BothRatesCell rate={row.metrics.commit} currency={currency} />
                </Td>
                <Td numeric>
                  <BothRatesCell rate={row.metrics.slip} currency={currency} />
                </Td>
                <Td numeric>
                  <CountRateCell rate={row.metrics.winRate.count} />
                </Td>
                <Td numeric title={row.coverage.whyNull ?? undefined}>
                  {row.coverage.coverage === null ? '–' : `${formatAmount(row.coverage.coverage)} ×`}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

/** Two links stand under each other: each is as tall as a fingertip needs (WCAG 2.5.8). */
const APART = 'inline-block py-1';

function Point({
  period,
  point,
  today,
  timeZone,
}: {
  period: string;
  point: MeasuredPeriod['start'];
  today: string;
  timeZone: string;
}) {
  const at = formatInstant(point.at, timeZone, { today });
  const href = bookAddress(period, point);
  if (point.snapshotId)
    return (
      <TextLink href={href} className={APART}>
        Frozen {at}
        {point.reasonCode ? ` · ${reasonLabel(SHIPPED_REASON_BOOK, 'snapshot', point.reasonCode)}` : null}
      </TextLink>
    );
  return (
    <TextLink
      href={href}
      className={APART}
      title={`Nothing was frozen: put together from the records as known now, ${at}`}
    >
      Reconstructed
    </TextLink>
  );
}
