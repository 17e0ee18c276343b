// A second person lets a waiver count; the state is looked at again when they do.
'use client';
import { useState } from 'react';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { formatDay } from '../../../../../_lib/format';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { type DealRuling, useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

export function ApproveWaiverDialog({ ruling }: { ruling: DealRuling }) {
  const { deal, setting, close } = useDeal();
  const client = useTRPCClient();
  const reasons = useReasons();
  const approve = useDealMove(client.evidence.approveWaiver.mutate, 'Waiver approved');
  const [note, setNote] = useState('');
  const item = deal.items.find(({ key }) => key === ruling.itemKey);
  return (
    <DecisionDialog
      title={`Approve a waiver: ${ITEM_LABELS[ruling.itemKey]}`}
      description={`${ruling.by ?? 'Somebody'} asks: ${reasons.words('waiver', ruling.reasonCode ?? 'other', instantOfId(ruling.id))}, until ${formatDay(ruling.until, setting.today)}.`}
      action="Approve"
      isPending={approve.isPending}
      refusal={approve.refusal}
      starts={{ refresh: approve.starts.refresh }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() => void approve.run({ rulingId: ruling.id, note: note.trim() || undefined })}
    >
      {ruling.note ? <p>“{ruling.note}”</p> : null}
      {item ? (
        <p className="text-ink-2">
          Without the waiver: {item.reason} Once approved, the item no longer counts as a gap until it
          expires, and its dollars are printed as waived.
        </p>
      ) : null}
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
