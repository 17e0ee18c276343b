// The call: the roll-up, what the children called, the own last call, and what is said now; adjustments stand beside, never inside.
'use client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { subtractAmounts } from '@/server/core/money/amounts';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatDay, formatInstant, formatMoneyChange, formatRelativeDay } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { Card } from '../../../../_ui/card';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { SegmentedControl } from '../../../../_ui/segmented-control';
import { AdjustmentList } from './adjustment-list';
import type { CallPanelAnswer, PanelCategory, PanelNode } from './call-answers';
import { CallForm } from './call-form';
import { CallHistory } from './call-history';

export function CallPanel({
  period,
  isElsewhereAtMarket,
  today,
  timeZone,
}: {
  period: string;
  /** The view's other totals are at the market's rates: then these say that they are not. */
  isElsewhereAtMarket: boolean;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.calls.panel.queryOptions({ period }));
  if (!data || data.nodes.length === 0) return null;
  return (
    <Section
      title={isElsewhereAtMarket ? 'Call, at plan rates' : 'Call'}
      hint={
        data.period.isOver
          ? `${data.period.label} is over: its calls are frozen`
          : data.window.isLate
            ? `The window closed ${formatDay(data.window.closesOn, today)}: a call made now is marked late`
            : `Open until ${formatInstant(data.window.closesAt, timeZone, { today })}, then frozen`
      }
    >
      <div className="flex flex-col gap-4">
        {data.nodes.map((node) => (
          <NodeCall key={node.nodeId} panel={data} node={node} today={today} timeZone={timeZone} />
        ))}
      </div>
    </Section>
  );
}

function NodeCall({
  panel,
  node,
  today,
  timeZone,
}: {
  panel: CallPanelAnswer;
  node: PanelNode;
  today: string;
  timeZone: string;
}) {
  const [shown, setShown] = useState<PanelCategory['category']>('commit');
  const category = node.categories.find((each) => each.category === shown);
  if (!category) return null;
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h3 className="font-medium">{node.name}</h3>
        <SegmentedControl
          label={`Category of the call for ${node.name}`}
          value={shown}
          name={`call ${node.nodeId}`}
          onValueChange={(next) => setShown(next as PanelCategory['category'])}
          segments={node.categories.map((each) => ({
            value: each.category,
            label: CATEGORY_LABELS[each.category],
          }))}
        />
      </div>
      <div className="grid gap-6 lg:grid-cols-3">
        <div className="flex flex-col gap-3">
          <Figure label={`Roll-up, ${CATEGORY_LABELS[shown].toLowerCase()} forecast`}>
            <Money amount={category.rollUp} currency={panel.currency} />
          </Figure>
          <Figure label="Last call">
            {category.last ? (
              <>
                <Money amount={category.last.amount} currency={panel.currency} />{' '}
                <span className="font-normal text-ink-2 text-sm">
                  {formatInstant(category.last.at, timeZone, { today })}
                </span>{' '}
                {category.last.isLate ? (
                  <Badge tone="warn" glyph="clock">
                    Late
                  </Badge>
                ) : null}
              </>
            ) : (
              <span className="font-normal text-ink-2 text-sm">None yet</span>
            )}
          </Figure>
          <AdjustmentList panel={panel} node={node} category={category} timeZone={timeZone} />
        </div>
        <Children panel={panel} category={category} today={today} />
        {panel.period.isOver ? null : (
          <CallForm panel={panel} node={node} category={category} timeZone={timeZone} />
        )}
      </div>
      <CallHistory panel={panel} category={category} today={today} timeZone={timeZone} />
    </Card>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className="text-ink-2 text-xs">{label}</p>
      <p className="font-semibold text-lg tabular-nums">{children}</p>
    </div>
  );
}

const FRESH_DAYS = 7;

function Children({
  panel,
  category,
  today,
}: {
  panel: CallPanelAnswer;
  category: PanelCategory;
  today: string;
}) {
  if (category.children.length === 0) return <p className="text-ink-2 text-sm">Nobody calls to this seat.</p>;
  return (
    <div>
      <p className="mb-1 text-ink-2 text-xs">What was called to you</p>
      <ul className="flex flex-col gap-1 text-sm">
        {category.children.map((child) => {
          const day = child.at?.slice(0, 10) ?? null;
          const isOld = day !== null && day < addDays(today, -FRESH_DAYS);
          return (
            <li key={`${child.kind} ${child.name}`} className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate">{child.name}</span>
              <span className="flex shrink-0 items-center gap-2 tabular-nums">
                {child.amount === null ? (
                  <Badge tone="warn" glyph="dashed">
                    No call
                  </Badge>
                ) : (
                  <>
                    <span className="text-ink-3 text-xs">{formatRelativeDay(day, today)}</span>
                    {isOld ? (
                      <Badge tone="warn" glyph="clock">
                        Old
                      </Badge>
                    ) : null}
                    <Money amount={child.amount} currency={panel.currency} />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-ink-2 text-xs tabular-nums">
        {category.last?.rollUp
          ? `Roll-up since your last call ${formatMoneyChange(subtractAmounts(category.rollUp, category.last.rollUp), panel.currency)}`
          : null}
      </p>
    </div>
  );
}
