// Takes a draft with another value: the value, what was wrong with the draft, and why the promise changes where that is asked.
'use client';
import { useState } from 'react';
import { reasonFamiliesOf } from '@/server/core/reasons/reason-families-of-field';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { useTRPCClient } from '../../../_lib/trpc';
import { ChangeCodeField } from './change-code-field';
import { DecisionDialog } from './decision-dialog';
import type { DraftDialogProps } from './draft-dialog';
import { NoteField } from './note-field';
import { ReasonChoice } from './reason-choice';
import { type Refusal, useMove } from './use-move';
import { useReasons } from './use-reasons';
import { ValueControl } from './value-control';

export function EditDialog({
  draft,
  setting,
  words,
  onAnswered,
  starts,
  onRefresh,
  onClose,
}: DraftDialogProps) {
  const client = useTRPCClient();
  const options = useReasons().options(['draft_edit']);
  const edit = useMove(client.draft.edit.mutate);
  const [value, setValue] = useState(draft.toValue);
  const [code, setCode] = useState<ReasonCode<'draft_edit'> | ''>('');
  const [changeCode, setChangeCode] = useState('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pick = (next: string) => setCode(REASON_CODES.draft_edit.find((known) => known === next) ?? '');
  const promise = COMMITMENT_FIELDS.find((field) => field === draft.field);
  const families = promise && promise !== 'stage' ? reasonFamiliesOf(promise, draft.fromValue, value) : [];
  const isPush = families.length > 1;

  async function send() {
    if (code === '') return;
    const answer = await edit.run({
      draftId: draft.id,
      expectedVersion: draft.version,
      value,
      reasonCode: code,
      changeCode: families.length > 0 && changeCode ? changeCode : undefined,
      note: note.trim() || undefined,
    });
    if (answer?.status === 'refused') setRefusal(answer);
    else if (answer)
      onAnswered({ draft, decisionId: answer.result.decisionId, words: `Accepted as ${words(value)}` });
  }
  return (
    <DecisionDialog
      title={`Edit: ${draft.fieldLabel}`}
      description={`Now ${words(draft.fromValue)}. The draft says ${words(draft.toValue)}.`}
      action="Accept this value"
      isPending={edit.isPending}
      canSend={code !== '' && (!isPush || changeCode !== '')}
      options={options}
      onPick={pick}
      refusal={refusal}
      starts={{ ...starts, refresh: onRefresh }}
      words={words}
      timeZone={setting.timeZone}
      onSend={send}
      onClose={onClose}
    >
      <ValueControl field={draft.field} label={draft.fieldLabel} value={value} onValue={setValue} />
      <ReasonChoice
        legend="What did the draft get wrong?"
        name="edit-reason"
        options={options}
        value={code}
        onPick={pick}
      />
      <ChangeCodeField families={families} value={changeCode} onValue={setChangeCode} required={isPush} />
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
