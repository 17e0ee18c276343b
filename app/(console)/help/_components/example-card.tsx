// One worked example: the state and its sentence as the product says it, the story, and the records it rests on.
import type { ReactNode } from 'react';
import type { WorkedExample } from '@/server/core/checklist/worked-examples/worked-example';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { FACT_KIND_LABELS } from '@/server/core/vocabulary/fact';
import { PHASE_LABELS } from '@/server/core/vocabulary/phase';
import { SIGNAL_LABELS } from '@/server/core/vocabulary/signal-kind';
import { dayOfInstant, formatDay, formatMoney } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Card } from '../../../_ui/card';

export function ExampleCard({
  example,
  mark,
  subject,
}: {
  example: WorkedExample;
  mark: ReactNode;
  /** The item it is told of, or the deal. */
  subject: string;
}) {
  const { summary, setting } = example;
  const dayOf = (instant: string) => formatDay(dayOfInstant(instant, setting.timeZone));
  const { amount, currency, category, closesOn } = summary.commitments;
  return (
    <Card className="flex flex-col gap-2 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold text-base">{subject}</h3>
        {mark}
      </div>
      <p className="font-medium">{example.reason}</p>
      <p className="text-ink-2">{example.paragraph}</p>
      <p className="mt-auto border-line border-t pt-2 text-ink-3 text-xs">
        {CATEGORY_LABELS[category]} · {PHASE_LABELS[summary.phase]} · {formatMoney(amount, currency)} · closes{' '}
        {formatDay(closesOn)}
      </p>
      {summary.facts.length + summary.signals.length > 0 ? (
        <ul aria-label="Records of the example" className="flex flex-col gap-1 text-xs">
          {summary.facts.map((fact) => (
            <li key={fact.id} className="flex flex-wrap gap-x-2">
              <span>
                {FACT_KIND_LABELS[fact.kind]}
                {fact.side === 'buyer' ? ' from the buyer' : ''}
                {fact.attributes.amount
                  ? ` over ${formatMoney(fact.attributes.amount, fact.attributes.currency ?? currency)}`
                  : ''}
              </span>
              <span className="text-ink-3">
                {dayOf(fact.occurredAt)} · strength {fact.strength}
              </span>
            </li>
          ))}
          {summary.signals.map((signal) => (
            <li key={signal.id} className="flex flex-wrap items-center gap-x-2">
              <Badge edge="dotted">{SIGNAL_LABELS[signal.kind]}</Badge>
              <span className="text-ink-3">
                {dayOf(signal.at)} · {signal.extractor}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
