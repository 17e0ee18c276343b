// The calls of each category, period by period, held against what was won: each call is a forecast of the same number.
import { CALL_CATEGORIES } from '@/server/core/calls/call-record';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatDay, formatList, formatPercent } from '../../../_lib/format';
import { Money } from '../../../_ui/money';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import type { Accuracy } from './accuracy-answers';
import { bookAddress } from './book-address';

const TITLE = 'Accuracy and bias by category called';
const share = (value: string | null) => (value === null ? '–' : formatPercent(Number(value)));

export function CalledTable({ accuracy, today }: { accuracy: Accuracy; today: string }) {
  const { currency, periods } = accuracy;
  const rows = CALL_CATEGORIES.toReversed().flatMap((category) =>
    periods.flatMap((of) => {
      const called = of.called.find((each) => each.category === category && each.call !== null);
      return called?.call ? [{ ...called, call: called.call, of }] : [];
    }),
  );
  const silent = CALL_CATEGORIES.toReversed().filter((category) =>
    rows.every((row) => row.category !== category),
  );
  return (
    <Section
      title={TITLE}
      hint="Accuracy is 1 − |called − won| ÷ won, bias (called − won) ÷ won; a call of each category says what will be won"
    >
      {rows.length === 0 ? null : (
        <TableFrame label={TITLE}>
          <Table minWidth={760} cards="paired">
            <thead>
              <tr>
                <Th>Category</Th>
                <Th>Period</Th>
                <Th numeric>Called, {currency}</Th>
                <Th numeric>Won, {currency}</Th>
                <Th numeric>Accuracy</Th>
                <Th numeric>Bias</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ category, call, of, ...right }) => (
                <Tr key={`${category} ${of.period.key}`}>
                  <Td className="whitespace-nowrap font-medium">{CATEGORY_LABELS[category]}</Td>
                  <Td data-label="Period" className="whitespace-nowrap">
                    {of.period.label}
                  </Td>
                  <Td data-label={`Called, ${currency}`} numeric>
                    <Money amount={call.amount} currency={currency} look="bare" />
                    <span className="block text-ink-3 text-xs">
                      {formatList(call.nodes)}, week to {formatDay(call.week, today)}
                    </span>
                  </Td>
                  <Td data-label={`Won, ${currency}`} numeric>
                    <TextLink href={bookAddress(of.period.key, of.end, 'closed')} quiet>
                      <Money amount={of.metrics.won} currency={currency} look="bare" />
                    </TextLink>
                    <span className="block text-ink-3 text-xs">
                      {of.end.snapshotId ? 'frozen' : 'reconstructed'}
                    </span>
                  </Td>
                  <Td data-label="Accuracy" numeric>
                    {share(right.accuracy)}
                  </Td>
                  <Td data-label="Bias" numeric>
                    {share(right.bias)}
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {silent.length === 0 ? null : (
        <p className="max-w-prose text-ink-2 text-sm">
          {formatList(silent.map((category) => CATEGORY_LABELS[category]))}: not called by the whole top of
          the tree in those weeks, so there is nothing to hold against what was won. Pipeline is never called.
        </p>
      )}
    </Section>
  );
}
