// Refuses what somebody asked a second person for, with a code; whoever asked sees the code and the note.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { NoteField } from '../../_components/draft/note-field';
import { ReasonChoice } from '../../_components/draft/reason-choice';
import type { Answer, Refusal } from '../../_components/draft/use-move';
import { useReasons } from '../../_components/draft/use-reasons';

type Family = 'approval_refusal' | 'message_refusal';
export type RefusalReason<F extends Family> = { reasonCode: ReasonCode<F>; note?: string };

export function RefuseRequestDialog<F extends Family>({
  family,
  title,
  description,
  action = 'Refuse',
  done,
  refuse,
  isPending,
  timeZone,
  onRefresh,
  onClose,
}: {
  /** Of the codes that it may be refused with. */
  family: F;
  title: string;
  description: string;
  action?: 'Refuse' | 'Decline';
  /** Said once it is refused. */
  done: string;
  refuse: (why: RefusalReason<F>) => Promise<Answer<unknown> | null>;
  isPending: boolean;
  timeZone: string;
  onRefresh: () => void;
  onClose: () => void;
}) {
  const options = useReasons().options([family]);
  const [code, setCode] = useState<ReasonCode<F> | ''>('');
  const codes: readonly ReasonCode<F>[] = REASON_CODES[family];
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pick = (next: string) => setCode(codes.find((known) => known === next) ?? '');
  const { needsNote } = reasonNeeds(family, code);

  async function send() {
    if (code === '') return;
    const answer = await refuse({ reasonCode: code, note: note.trim() || undefined });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: done });
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
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReasonChoice legend="Why not?" name="refusal-reason" options={options} value={code} onPick={pick} />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
