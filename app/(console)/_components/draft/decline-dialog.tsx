// Declines a draft with a code, and says beforehand what that code sets off.
'use client';
import { useState } from 'react';
import { DECLINE_EFFECT_WORDS, declineEffect } from '@/server/core/reasons/decline-effect';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { useTRPCClient } from '../../../_lib/trpc';
import { DateField } from '../../../_ui/date-field';
import { Field } from '../../../_ui/field';
import { DecisionDialog } from './decision-dialog';
import type { DraftDialogProps } from './draft-dialog';
import { NoteField } from './note-field';
import { ReasonChoice } from './reason-choice';
import { type Refusal, useMove } from './use-move';
import { useReasons } from './use-reasons';

export function DeclineDialog({
  draft,
  setting,
  words,
  onAnswered,
  starts,
  onRefresh,
  onClose,
}: DraftDialogProps) {
  const client = useTRPCClient();
  const options = useReasons()
    .options(['draft_decline'])
    .map((option) => {
      const known = REASON_CODES.draft_decline.find((each) => each === option.code);
      return { ...option, ...(known ? { hint: DECLINE_EFFECT_WORDS[declineEffect(known)] } : {}) };
    });
  const decline = useMove(client.draft.decline.mutate);
  const [code, setCode] = useState<ReasonCode<'draft_decline'> | ''>('');
  const [note, setNote] = useState('');
  const [recheckOn, setRecheckOn] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const needs = reasonNeeds('draft_decline', code);
  const pick = (next: string) => setCode(REASON_CODES.draft_decline.find((known) => known === next) ?? '');

  async function send() {
    if (code === '') return;
    const answer = await decline.run({
      draftId: draft.id,
      expectedVersion: draft.version,
      reasonCode: code,
      note: note.trim() || undefined,
      recheckOn: needs.needsDate ? recheckOn : undefined,
    });
    if (answer?.status === 'refused') setRefusal(answer);
    else if (answer) onAnswered({ draft, decisionId: answer.result.decisionId, words: 'Declined' });
  }
  return (
    <DecisionDialog
      title={`Decline: ${draft.fieldLabel}`}
      description={draft.reason}
      action="Decline"
      isPending={decline.isPending}
      canSend={
        code !== '' && (!needs.needsNote || note.trim() !== '') && (!needs.needsDate || recheckOn !== '')
      }
      options={options}
      onPick={pick}
      refusal={refusal}
      starts={{ ...starts, refresh: onRefresh }}
      words={words}
      timeZone={setting.timeZone}
      onSend={send}
      onClose={onClose}
    >
      <ReasonChoice legend="Why not?" name="decline-reason" options={options} value={code} onPick={pick} />
      {needs.needsDate ? (
        <Field label="Look again on" required hint="A day within 30 days; twice an item at most.">
          {(control) => (
            <DateField
              {...control}
              min={setting.today}
              value={recheckOn}
              onChange={(event) => setRecheckOn(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <NoteField value={note} onValue={setNote} required={needs.needsNote} />
    </DecisionDialog>
  );
}
