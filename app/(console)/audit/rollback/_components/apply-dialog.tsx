// Applies the rollback that the preview shows, with a reason; the door looks at every unit again.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import type { RollbackRange } from '@/server/core/rollback/rollback-range';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { formatCountOf } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { NoteField } from '../../../_components/draft/note-field';
import { ReasonChoice } from '../../../_components/draft/reason-choice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useReasons } from '../../../_components/draft/use-reasons';

export type RolledBack = { rolledBack: number; leftAlone: number; deals: number };

export function ApplyDialog({
  range,
  except,
  count,
  timeZone,
  onDone,
  onClose,
}: {
  range: RollbackRange;
  except: readonly string[];
  count: number;
  timeZone: string;
  onDone: (result: RolledBack) => void;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const options = useReasons().options(['rollback']);
  const { run, isPending } = useMove(client.rollback.rollBack.mutate);
  const [code, setCode] = useState<ReasonCode<'rollback'> | ''>('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { needsNote } = reasonNeeds('rollback', code);
  const pick = (next: string) => setCode(REASON_CODES.rollback.find((known) => known === next) ?? '');

  async function send() {
    if (code === '') return;
    const answer = await run({
      range,
      except: [...except],
      reasonCode: code,
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) onDone(answer.result);
  }
  return (
    <DecisionDialog
      title={`Roll back ${formatCountOf(count, 'change')}`}
      description="Each goes back to what it was, as one entry of the log. What has moved on by then stays as it is."
      action="Roll back"
      isDanger
      isPending={isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReasonChoice
        legend="Why take them back?"
        name="rollback-reason"
        options={options}
        value={code}
        onPick={pick}
      />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
