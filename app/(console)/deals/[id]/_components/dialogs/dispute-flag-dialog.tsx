// Says with a code that a flag is wrong; it stays visible, and the dispute counts against the rule's precision.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { ReasonChoice } from '../../../../_components/draft/reason-choice';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

export function DisputeFlagDialog({ rule, label }: { rule: FlagRule; label: string }) {
  const { deal, setting, close } = useDeal();
  const client = useTRPCClient();
  const options = useReasons().options(['flag_dispute']);
  const dispute = useDealMove(client.evidence.disputeFlag.mutate, 'Flag disputed');
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const { needsNote } = reasonNeeds('flag_dispute', code);
  return (
    <DecisionDialog
      title={`Dispute: ${label}`}
      description="The flag stays visible and counted; the dispute counts against the rule."
      action="Dispute"
      isPending={dispute.isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={setCode}
      refusal={dispute.refusal}
      starts={{ refresh: dispute.starts.refresh }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() =>
        void dispute.run({
          opportunityId: deal.id,
          rule,
          reasonCode: code,
          note: note.trim() || undefined,
        })
      }
    >
      <ReasonChoice
        legend="Why is it wrong?"
        name="dispute-reason"
        options={options}
        value={code}
        onPick={setCode}
      />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
