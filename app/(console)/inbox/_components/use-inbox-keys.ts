// Puts the inbox's keys in force: each acts on the draft or gap under the cursor and does nothing where it does not fit.
'use client';
import { useShortcuts } from '../../../_ui/keyboard/use-shortcuts';
import type { DraftDesk } from '../../_components/draft/use-draft-desk';
import type { AskedDialog } from './gap-dialogs';
import { type GapAnswer, remediesOf } from './gap-remedies';
import { INBOX_KEYS } from './inbox-keys';
import type { Cursor } from './use-cursor';
import type { Snoozing } from './use-snooze';

export function useInboxKeys(
  {
    cursor,
    desk,
    snoozing,
    undoLast,
    onAsk,
  }: {
    cursor: Cursor;
    desk: DraftDesk;
    snoozing: Snoozing;
    /** Takes back whatever was decided last. */
    undoLast: () => void;
    onAsk: (asked: AskedDialog) => void;
  },
  isOn: boolean,
): void {
  const { active } = cursor;
  const decide = (kind: 'accept' | 'edit' | 'decline') => () => {
    if (active?.kind !== 'draft') return;
    const { draft, card } = active;
    if (desk.wordsOf(draft.id)) return;
    if (kind === 'accept') return desk.accept(draft, card.currency);
    const isFixed = draft.field === 'checklist_attribute' || draft.field === 'fact_link';
    if (kind === 'decline' || !isFixed) desk.open(kind, draft, card.currency);
  };
  const answer = (given: GapAnswer) => () => {
    if (active?.kind !== 'gap') return;
    if (!remediesOf(active.gap).some((remedy) => remedy.answer === given)) return;
    onAsk({ dealId: active.card.id, asks: 'gap', itemKey: active.gap.key, answer: given });
  };
  const actions: Partial<Record<keyof typeof INBOX_KEYS, () => void>> = {
    next: () => cursor.step(1),
    previous: () => cursor.step(-1),
    nextDeal: () => cursor.stepDeal(1),
    previousDeal: () => cursor.stepDeal(-1),
    accept: decide('accept'),
    edit: decide('edit'),
    decline: decide('decline'),
    attach: answer('attach'),
    recheck: answer('recheck'),
    confirm: answer('confirm'),
    dispute: answer('dispute'),
    snooze: () => active && snoozing.ask(active.card),
  };
  const keyOf = (name: string) => Object.entries(INBOX_KEYS).find(([known]) => known === name)?.[1];
  useShortcuts(
    Object.entries(actions).flatMap(([name, run]) => {
      const known = keyOf(name);
      return known ? [{ keys: [known.key], label: known.label, group: 'Inbox', run }] : [];
    }),
    isOn,
  );
  useShortcuts([
    {
      keys: [INBOX_KEYS.undo.key],
      label: INBOX_KEYS.undo.label,
      group: 'Inbox',
      run: () => {
        undoLast();
      },
    },
  ]);
}
