// What can be done about an item now, by this person: only what its state allows.
'use client';
import type { ItemKey } from '@/server/core/vocabulary/item';
import { Button } from '../../../../_ui/button';
import { type DealItem, useDeal } from './deal-context';
import { isWaiverAsked } from './is-waiver-asked';

/** What lies ahead: an attached record speaks of what has happened. */
const NOT_ATTACHABLE: readonly ItemKey[] = ['next_step'];

export function ItemActions({ item }: { item: DealItem }) {
  const held = useDeal();
  const { deal, open } = held;
  const { may } = deal;
  const isUnsettled = item.state !== 'met' && item.state !== 'waived';
  const isAsked = item.applies && isUnsettled;
  const mayAnswer =
    item.state === 'challenged' && (may.decide || (may.answerOldChallenge && item.needsManager));
  const hasAsked = isWaiverAsked(held, item.key);
  const actions = [
    mayAnswer
      ? { label: 'It is right', run: () => open({ kind: 'challenge', item, answer: 'confirm' }) }
      : null,
    mayAnswer
      ? { label: 'Dispute it', run: () => open({ kind: 'challenge', item, answer: 'dispute' }) }
      : null,
    isUnsettled && may.answerFlags && !NOT_ATTACHABLE.includes(item.key)
      ? { label: 'Attach evidence', run: () => open({ kind: 'attach', itemKey: item.key }) }
      : null,
    isAsked && may.decide && deal.askable.includes(item.key)
      ? { label: 'Ask the buyer', run: () => open({ kind: 'write_message', itemKey: item.key }) }
      : null,
    isAsked && may.decide && item.state !== 'not_yet_knowable'
      ? { label: 'Not knowable yet', run: () => open({ kind: 'recheck', itemKey: item.key }) }
      : null,
    isAsked && may.decide && item.isBlocking && item.state !== 'contradicted' && !hasAsked
      ? { label: 'Ask for a waiver', run: () => open({ kind: 'waive', itemKey: item.key }) }
      : null,
  ].filter((action) => action !== null);
  if (actions.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 py-1">
      {actions.map(({ label, run }) => (
        <Button key={label} size="sm" onClick={run} aria-label={`${label}: ${item.label}`}>
          {label}
        </Button>
      ))}
    </div>
  );
}
