// Accepts a draft as it is with another reason than the one its rule brings along, or with a note.
'use client';
import { useState } from 'react';
import { reasonFamiliesOf } from '@/server/core/reasons/reason-families-of-field';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { useTRPCClient } from '../../../_lib/trpc';
import { ChangeCodeField } from './change-code-field';
import { DecisionDialog } from './decision-dialog';
import type { DraftDialogProps } from './draft-dialog';
import { NoteField } from './note-field';
import { type Refusal, useMove } from './use-move';

export function AcceptDialog({
  draft,
  setting,
  words,
  onAnswered,
  starts,
  onRefresh,
  onClose,
}: DraftDialogProps) {
  const client = useTRPCClient();
  const accept = useMove(client.draft.accept.mutate);
  const [changeCode, setChangeCode] = useState('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const promise = COMMITMENT_FIELDS.find((field) => field === draft.field);
  const families =
    promise && promise !== 'stage' ? reasonFamiliesOf(promise, draft.fromValue, draft.toValue) : [];

  async function send() {
    const answer = await accept.run({
      draftId: draft.id,
      expectedVersion: draft.version,
      changeCode: changeCode || undefined,
      note: note.trim() || undefined,
    });
    if (answer?.status === 'refused') setRefusal(answer);
    else if (answer) onAnswered({ draft, decisionId: answer.result.decisionId, words: 'Accepted' });
  }
  return (
    <DecisionDialog
      title={`Accept: ${draft.fieldLabel}`}
      description={`${words(draft.fromValue)} → ${words(draft.toValue)}`}
      action="Accept"
      isPending={accept.isPending}
      refusal={refusal}
      starts={{ ...starts, refresh: onRefresh }}
      words={words}
      timeZone={setting.timeZone}
      onSend={send}
      onClose={onClose}
    >
      <ChangeCodeField
        families={families}
        value={changeCode}
        onValue={setChangeCode}
        placeholder="As the draft says"
      />
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
