// The gaps of a deal, each with its reason and the remedies that its owner can start from here.
'use client';
import { clsx } from 'clsx';
import { Button } from '../../../_ui/button';
import { Kbd } from '../../../_ui/kbd';
import { ItemStateMark } from '../../_components/evidence/item-state-mark';
import { type GapAnswer, remediesOf } from './gap-remedies';
import { gapId, type InboxCard, type InboxGap } from './inbox-card';

export function GapList({
  card,
  activeId,
  labels,
  onMark,
  onAnswer,
}: {
  card: InboxCard;
  /** The element under the cursor. */
  activeId: string | null;
  labels: Readonly<Record<string, string>>;
  onMark: (targetId: string) => void;
  onAnswer: (gap: InboxGap, answer: GapAnswer) => void;
}) {
  if (card.gaps.length === 0) return null;
  return (
    <section aria-labelledby={`gaps-${card.id}`} className="flex flex-col gap-2">
      <h3 id={`gaps-${card.id}`} className="font-semibold text-sm">
        Gaps
      </h3>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface text-sm">
        {card.gaps.map((gap) => {
          const id = gapId(card.id, gap.key);
          const isActive = id === activeId;
          const cited = gap.factIds.flatMap((factId) => (labels[factId] ? [labels[factId]] : []));
          return (
            <li
              key={gap.key}
              id={id}
              data-target=""
              tabIndex={-1}
              aria-current={isActive ? 'true' : undefined}
              onFocus={() => onMark(id)}
              className={clsx(
                '-outline-offset-2 flex flex-col gap-1.5 px-4 py-3',
                isActive && 'bg-selected shadow-[inset_3px_0_0_var(--accent-ink)]',
              )}
            >
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <span className="font-medium">{gap.label}</span>
                <ItemStateMark state={gap.state} />
              </div>
              <p className="text-ink-2">{gap.reason}</p>
              {cited.length > 0 ? <p className="text-ink-3 text-xs">Cites {cited.join('; ')}</p> : null}
              {gap.remedy ? <p className="text-ink-3 text-xs">{gap.remedy}</p> : null}
              <div className="flex flex-wrap gap-2">
                {remediesOf(gap).map((remedy) => (
                  <Button key={remedy.answer} size="sm" onClick={() => onAnswer(gap, remedy.answer)}>
                    {remedy.label} <Kbd keys={remedy.key} isInForce={isActive} />
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
