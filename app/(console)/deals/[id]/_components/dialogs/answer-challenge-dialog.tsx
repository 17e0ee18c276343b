// Confirms or disputes what a signal says against an item; the answer names the signals as they were seen.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { type DealItem, useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

const WORDS = {
  confirm: {
    title: 'Confirm the challenge',
    what: 'The item becomes contradicted until a newer fact of equal or higher strength clears it.',
    action: 'It is right',
    done: 'Challenge confirmed',
  },
  dispute: {
    title: 'Dispute the challenge',
    what: 'The item stands on its evidence again. The dispute counts against the rule that read the signal.',
    action: 'It is wrong',
    done: 'Challenge disputed',
  },
} as const;

export function AnswerChallengeDialog({ item, answer }: { item: DealItem; answer: keyof typeof WORDS }) {
  const { deal, setting, close } = useDeal();
  const client = useTRPCClient();
  const words = WORDS[answer];
  const { confirmChallenge, disputeChallenge } = client.evidence;
  const move = useDealMove(
    answer === 'confirm' ? confirmChallenge.mutate : disputeChallenge.mutate,
    words.done,
  );
  const [note, setNote] = useState('');
  return (
    <DecisionDialog
      title={`${words.title}: ${item.label}`}
      description={item.reason}
      action={words.action}
      isPending={move.isPending}
      refusal={move.refusal}
      starts={{ refresh: move.starts.refresh }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() =>
        void move.run({
          opportunityId: deal.id,
          itemKey: item.key,
          signalIds: item.signalIds,
          note: note.trim() || undefined,
        })
      }
    >
      <p className="text-ink-2">{words.what}</p>
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
