// The deals that have something to settle, ten in sight and the rest folded; the one under the cursor is marked.
'use client';
import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DollarState } from '@/server/core/vocabulary/item';
import { formatMoneyCompact, formatRelativeDay } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import { countsOf, type InboxCard } from './inbox-card';

export function DealList({
  cards,
  activeId,
  folded,
  today,
  onChoose,
  onUnfold,
  under,
}: {
  cards: readonly InboxCard[];
  activeId: string | null;
  /** How many are not in sight. */
  folded: number;
  today: string;
  onChoose: (dealId: string) => void;
  onUnfold: () => void;
  /** Drawn below the chosen deal, where there is no second column. */
  under?: ReactNode;
}) {
  const chosen = useRef<HTMLButtonElement>(null);
  const isApart = under === undefined;
  useEffect(() => {
    // Where the list scrolls by itself, the keys must not walk out of its sight.
    if (isApart && activeId !== null) chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [activeId, isApart]);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <ol aria-label="Deals to settle" className="flex flex-col gap-1">
        {cards.map((card) => {
          const isActive = card.id === activeId;
          return (
            <li key={card.id}>
              <button
                type="button"
                ref={isActive ? chosen : undefined}
                aria-current={isActive ? 'true' : undefined}
                onClick={() => onChoose(card.id)}
                className={clsx(
                  'flex w-full min-w-0 flex-col gap-0.5 rounded-lg border px-3 py-2 text-left text-sm',
                  isActive
                    ? 'border-accent-ink bg-selected'
                    : 'border-line bg-surface hover:border-line-strong hover:bg-hover',
                )}
              >
                <span className="flex items-baseline justify-between gap-2">
                  <span className="truncate font-medium">{card.name}</span>
                  <span className="shrink-0 tabular-nums">
                    {card.amount ? formatMoneyCompact(card.amount, card.currency) : 'no amount'}
                  </span>
                </span>
                <span className="flex items-baseline justify-between gap-2 text-ink-2 text-xs">
                  <span className="truncate">{card.accountName ?? 'No account'}</span>
                  <span className={clsx('shrink-0', (card.daysToClose ?? 0) < 0 && 'text-bad-ink')}>
                    {closesWords(card, today)}
                  </span>
                </span>
                <span className="flex items-baseline justify-between gap-2 text-ink-3 text-xs">
                  <span>{countsOf(card)}</span>
                  <DollarStateMark state={card.dollarState as DollarState | null} />
                </span>
              </button>
              {isActive && under ? <div className="pt-3 pb-4 sm:hidden">{under}</div> : null}
            </li>
          );
        })}
      </ol>
      {folded > 0 ? (
        <Button variant="ghost" onClick={onUnfold}>
          {folded} more
        </Button>
      ) : null}
    </div>
  );
}

function closesWords(card: InboxCard, today: string): string {
  if (!card.closesOn) return 'undated';
  return (card.daysToClose ?? 0) < 0
    ? `was due ${formatRelativeDay(card.closesOn, today)}`
    : `closes ${formatRelativeDay(card.closesOn, today)}`;
}
