// What became of a draft: who decided it, when, with which code, and the way to take it back.
'use client';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { formatInstant } from '../../../_lib/format';
import { Button } from '../../../_ui/button';
import type { DraftView } from './draft-dialog';
import type { DraftDesk } from './use-draft-desk';
import { useReasons } from './use-reasons';

const FAMILY = { accepted: 'draft_accept', edited: 'draft_edit', declined: 'draft_decline' } as const;

export function DraftDecided({
  draft,
  currency,
  desk,
  canUndo,
}: {
  draft: DraftView;
  currency: string;
  desk: DraftDesk;
  canUndo: boolean;
}) {
  const { decision } = draft;
  const reasons = useReasons();
  const { timeZone, today } = desk.setting;
  if (!decision || draft.state === 'superseded')
    return <p className="text-ink-2 text-xs">{draft.supersededReason ?? 'A newer draft took its place.'}</p>;
  const family = FAMILY[decision.kind as keyof typeof FAMILY];
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 text-ink-2 text-xs">
      <p>
        {decision.kind} by {decision.by}, {formatInstant(decision.at, timeZone, { today })}
        {family ? `: ${reasons.words(family, decision.reasonCode, instantOfId(decision.id))}` : ''}
        {decision.note ? `, “${decision.note}”` : ''}
        {decision.isUndone ? ' (undone)' : ''}
      </p>
      {canUndo && !decision.isUndone ? (
        <Button size="sm" variant="ghost" onClick={() => desk.undo(draft, decision.id, currency)}>
          Undo
        </Button>
      ) : null}
    </div>
  );
}
