// "Not knowable yet, look again on": twice an item at most, within 30 days, then it lapses.
'use client';
import { useState } from 'react';
import { RECHECK_WITHIN_DAYS, RECHECKS_PER_ITEM } from '@/server/core/drafts/decide-recheck';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DateField } from '../../../../../_ui/date-field';
import { Field } from '../../../../../_ui/field';
import { NativeSelect } from '../../../../../_ui/native-select';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

export function RecheckDialog({ itemKey }: { itemKey?: ItemKey }) {
  const { deal, setting, open, close } = useDeal();
  const client = useTRPCClient();
  const say = useDealMove(client.evidence.sayNotYetKnowable.mutate, 'Not knowable yet');
  const [item, setItem] = useState<string>(itemKey ?? '');
  const unsettled = deal.items.filter(
    ({ state, applies }) => applies && !['met', 'waived', 'not_yet_knowable'].includes(state),
  );
  const said = itemKey ?? unsettled.find(({ key }) => key === item)?.key;
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  return (
    <DecisionDialog
      title={itemKey ? `Not knowable yet: ${ITEM_LABELS[itemKey]}` : 'Not knowable yet'}
      description={`It may be said ${RECHECKS_PER_ITEM === 2 ? 'twice' : `${RECHECKS_PER_ITEM} times`} of an item.`}
      action="Say so"
      isPending={say.isPending}
      canSend={said !== undefined && until !== ''}
      refusal={say.refusal}
      starts={{
        ...say.starts,
        evidence: () => open({ kind: 'attach', itemKey: said }),
        'approval:manager': () => open({ kind: 'waive', itemKey: said }),
      }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() =>
        said && void say.run({ opportunityId: deal.id, itemKey: said, until, note: note.trim() || undefined })
      }
    >
      {itemKey ? null : (
        <Field label="Item" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={unsettled.map(({ key, label }) => ({ value: key, label }))}
              placeholder="Choose"
              value={item}
              onChange={(event) => setItem(event.target.value)}
            />
          )}
        </Field>
      )}
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
