// Takes something back with a reason: a decision on a draft, or what was said about an item or a flag.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from './decision-dialog';
import { NoteField } from './note-field';
import { ReasonChoice } from './reason-choice';
import type { Answer, Refusal } from './use-move';
import { useReasons } from './use-reasons';

export type UndoReason = { reasonCode: ReasonCode<'rollback'>; note?: string };

const DONE = { Undo: 'Undone', Withdraw: 'Withdrawn', 'Roll back': 'Rolled back' } as const;

export function UndoDialog({
  title,
  description,
  action = 'Undo',
  undo,
  isPending,
  words,
  timeZone,
  onRefresh,
  onClose,
}: {
  title: string;
  description?: string;
  action?: keyof typeof DONE;
  undo: (why: UndoReason) => Promise<Answer<unknown> | null>;
  isPending: boolean;
  words?: (value: string | null) => string;
  timeZone: string;
  onRefresh: () => void;
  onClose: () => void;
}) {
  const [code, setCode] = useState<ReasonCode<'rollback'> | ''>('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const options = useReasons().options(['rollback']);
  const { needsNote } = reasonNeeds('rollback', code);
  const pick = (next: string) => setCode(REASON_CODES.rollback.find((known) => known === next) ?? '');

  async function send() {
    if (code === '') return;
    const answer = await undo({ reasonCode: code, note: note.trim() || undefined });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: DONE[action] });
    onClose();
  }
  return (
    <DecisionDialog
      title={title}
      description={description}
      action={action}
      isPending={isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={refusal}
      starts={{ refresh: onRefresh }}
      words={words}
      timeZone={timeZone}
      onSend={send}
      onClose={onClose}
    >
      <ReasonChoice
        legend="Why take it back?"
        name="undo-reason"
        options={options}
        value={code}
        onPick={pick}
      />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
