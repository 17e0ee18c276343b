// One deal of the inbox: what is promised, the state of its dollars and why, then its drafts, gaps and flags.
'use client';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import type { DollarState } from '@/server/core/vocabulary/item';
import { formatDay, formatMoney, formatRelativeDay } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import { Kbd } from '../../../_ui/kbd';
import { TextLink } from '../../../_ui/text-link';
import { DraftCard } from '../../_components/draft/draft-card';
import type { DraftDesk } from '../../_components/draft/use-draft-desk';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import type { DealDialog } from '../../deals/[id]/_components/deal-context';
import { FlagRows } from './flag-rows';
import { GapList } from './gap-list';
import type { GapAnswer } from './gap-remedies';
import type { InboxCard, InboxGap } from './inbox-card';
import { ProposedMessages } from './proposed-messages';

export function DealPane({
  card,
  activeId,
  desk,
  labels,
  today,
  onMark,
  onSnooze,
  onAnswer,
  onAcknowledge,
  onDispute,
  onOpen,
}: {
  card: InboxCard;
  /** The element under the cursor. */
  activeId: string | null;
  desk: DraftDesk;
  labels: Readonly<Record<string, string>>;
  today: string;
  onMark: (targetId: string) => void;
  onSnooze: () => void;
  onAnswer: (gap: InboxGap, answer: GapAnswer) => void;
  onAcknowledge: (rule: FlagRule) => void;
  onDispute: (rule: FlagRule) => void;
  onOpen: (dialog: DealDialog) => void;
}) {
  return (
    <section
      aria-label={card.name}
      data-deal={card.id}
      className="flex min-w-0 scroll-mt-16 flex-col gap-4 [&_[tabindex]]:scroll-my-16"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-lg">
            <TextLink href={`/deals/${card.id}`} quiet>
              {card.name}
            </TextLink>
          </h2>
          <p className="text-ink-2 text-sm">
            {[
              card.accountName ?? 'No account',
              CATEGORY_LABELS[card.category as Category],
              formatMoney(card.amount, card.currency),
              card.closesOn
                ? `${formatDay(card.closesOn, today)}, ${formatRelativeDay(card.closesOn, today)}`
                : 'undated',
            ].join(' · ')}
          </p>
          <p className="mt-1 text-sm">
            <DollarStateMark state={card.dollarState as DollarState | null} look="glyph" />{' '}
            <span className="text-ink-2">{card.dollarReason}</span>
          </p>
        </div>
        <div className="flex gap-2">
          <Button size="sm" onClick={onSnooze}>
            Snooze <Kbd keys="s" />
          </Button>
        </div>
      </div>
      {card.drafts.length > 0 ? (
        <section aria-labelledby={`drafts-${card.id}`} className="flex flex-col gap-2">
          <h3 id={`drafts-${card.id}`} className="font-semibold text-sm">
            Drafts
          </h3>
          <ul className="flex flex-col gap-3">
            {card.drafts.map((draft) => (
              <li key={draft.id} onFocus={() => onMark(`draft-${draft.id}`)}>
                <DraftCard
                  draft={draft}
                  currency={card.currency}
                  desk={desk}
                  canDecide
                  isActive={activeId === `draft-${draft.id}`}
                  dealHref={`/deals/${card.id}`}
                  labelOf={(factId) => labels[factId] ?? null}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ProposedMessages card={card} onOpen={onOpen} />
      <GapList card={card} activeId={activeId} labels={labels} onMark={onMark} onAnswer={onAnswer} />
      <FlagRows card={card} onAcknowledge={onAcknowledge} onDispute={onDispute} />
    </section>
  );
}
