// "Not knowable yet, look again on": twice an item at most, within 30 days, then it lapses.
'use client';
import { useState } from 'react';
import { RECHECK_WITHIN_DAYS, RECHECKS_PER_ITEM } from '@/server/core/drafts/decide-recheck';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DateField } from '../../../../../_ui/date-field';
import { Field } from '../../../../../_ui/field';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

export function RecheckDialog({ itemKey }: { itemKey: ItemKey }) {
  const { deal, setting, open, close } = useDeal();
  const client = useTRPCClient();
  const say = useDealMove(client.evidence.sayNotYetKnowable.mutate, 'Not knowable yet');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  return (
    <DecisionDialog
      title={`Not knowable yet: ${ITEM_LABELS[itemKey]}`}
      description={`It may be said ${RECHECKS_PER_ITEM === 2 ? 'twice' : `${RECHECKS_PER_ITEM} times`} of an item.`}
      action="Say so"
      isPending={say.isPending}
      canSend={until !== ''}
      refusal={say.refusal}
      starts={{
        ...say.starts,
        evidence: () => open({ kind: 'attach', itemKey }),
        'approval:manager': () => open({ kind: 'waive', itemKey }),
      }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() => void say.run({ opportunityId: deal.id, itemKey, until, note: note.trim() || undefined })}
    >
      <Field label="Look again on" required hint={`A day within ${RECHECK_WITHIN_DAYS} days.`}>
        {(control) => (
          <DateField
            {...control}
            min={setting.today}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </Field>
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
