// A waterfall and its bars as a table beside it; each bar leads to its deals, and the residual is shown because it is 0.
'use client';
import { clsx } from 'clsx';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import { CAUSE_HINTS, CAUSE_LABELS, type WaterfallCause } from '@/server/core/waterfall/waterfall-cause';
import { formatAmountChange, formatCount, formatCountOf } from '../../../_lib/format';
import { WaterfallChart } from '../../../_ui/charts/waterfall-chart';
import type { WaterfallStep } from '../../../_ui/charts/waterfall-steps';
import { Money } from '../../../_ui/money';
import { Section } from '../../../_ui/section';
import { Table, Td, TotalCell, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';

export function WaterfallSection({
  title,
  ends,
  waterfall,
  currency,
  cause,
  source,
  hrefOf,
}: {
  title: string;
  ends: readonly [string, string];
  waterfall: Waterfall;
  currency: string;
  cause?: WaterfallCause | undefined;
  source: string;
  hrefOf: (cause: WaterfallCause) => string;
}) {
  const { start, end, bars, residual } = waterfall;
  const steps: WaterfallStep[] = [
    { id: 'start', label: 'Start', kind: 'total', amount: start },
    ...bars
      .filter(({ amount }) => amount !== '0')
      .map((bar) => ({
        id: bar.cause,
        label: CAUSE_LABELS[bar.cause],
        kind: 'change' as const,
        amount: bar.amount,
        href: hrefOf(bar.cause),
        // It leaves because it was won: less to come, and nothing lost.
        ...(bar.cause === 'won' ? { tone: 'good' as const } : {}),
      })),
    { id: 'end', label: 'End', kind: 'total', amount: end },
  ];
  return (
    <Section title={title}>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {waterfall.startDeals + waterfall.endDeals + bars.length === 0 ? (
          <p className="text-ink-2 text-sm">No deal of these categories stands on either side.</p>
        ) : (
          <WaterfallChart
            title="What moved"
            steps={steps}
            unit={{ kind: 'money', currency }}
            source={source}
          />
        )}
        <TableFrame label="What moved, by cause">
          <Table minWidth={360}>
            <thead>
              <tr>
                <Th>Cause</Th>
                <Th numeric>Deals</Th>
                <Th numeric>{currency}</Th>
              </tr>
            </thead>
            <tbody>
              <Tr>
                <Td className="font-medium">
                  {ends[0]}
                  <InNoSum deals={waterfall.startUnconverted} currency={currency} />
                </Td>
                <Td numeric>{formatCount(waterfall.startDeals)}</Td>
                <Td numeric className="font-medium">
                  <Money amount={start} currency={currency} look="bare" />
                </Td>
              </Tr>
              {bars.map((bar) => (
                <Tr key={bar.cause} selected={bar.cause === cause}>
                  <Td title={CAUSE_HINTS[bar.cause]}>
                    <TextLink
                      href={hrefOf(bar.cause)}
                      aria-current={bar.cause === cause ? 'true' : undefined}
                      className={clsx(bar.cause === cause && 'font-medium')}
                    >
                      {CAUSE_LABELS[bar.cause]}
                    </TextLink>
                  </Td>
                  <Td numeric>{formatCount(bar.deals)}</Td>
                  <Td numeric>{formatAmountChange(bar.amount)}</Td>
                </Tr>
              ))}
              <Tr>
                <Td className="text-ink-2">Not explained</Td>
                <Td />
                <Td numeric className={residual === '0' ? 'text-ink-2' : 'font-semibold text-bad-ink'}>
                  <Money amount={residual} currency={currency} look="bare" />
                </Td>
              </Tr>
            </tbody>
            <tfoot>
              <tr>
                <TotalCell>
                  {ends[1]}
                  <InNoSum deals={waterfall.endUnconverted} currency={currency} />
                </TotalCell>
                <TotalCell numeric>{formatCount(waterfall.endDeals)}</TotalCell>
                <TotalCell numeric>
                  <Money amount={end} currency={currency} look="bare" />
                </TotalCell>
              </tr>
            </tfoot>
          </Table>
        </TableFrame>
      </div>
    </Section>
  );
}

/** Among the deals of that end, and nowhere in its amount. */
function InNoSum({ deals, currency }: { deals: number; currency: string }) {
  if (deals === 0) return null;
  return (
    <span className="block font-normal text-ink-3 text-xs">
      {formatCountOf(deals, 'deal')} without a rate to {currency}, in no sum
    </span>
  );
}
