// Asks for a waiver; it is stored, and counts only once a second person has approved it.
'use client';
import { useState } from 'react';
import { LONGEST_RULING_DAYS } from '@/server/core/checklist/ruling-window';
import { MOST_WAIVERS_PER_DEAL } from '@/server/core/checklist/waivers-of-item';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DateField } from '../../../../../_ui/date-field';
import { Field } from '../../../../../_ui/field';
import { NativeSelect } from '../../../../../_ui/native-select';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { ReasonChoice } from '../../../../_components/draft/reason-choice';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { useDeal } from '../deal-context';
import { isWaiverAsked } from '../is-waiver-asked';
import { useDealMove } from './use-deal-move';

export function WaiveDialog({ itemKey }: { itemKey?: ItemKey }) {
  const held = useDeal();
  const { deal, setting, open, close } = held;
  const client = useTRPCClient();
  const options = useReasons().options(['waiver']);
  const waive = useDealMove(client.evidence.askWaiver.mutate, 'Waiver asked for');
  const [item, setItem] = useState<string>(itemKey ?? '');
  const [code, setCode] = useState<ReasonCode<'waiver'> | ''>('');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const waivable = deal.items.filter(
    ({ key, state, applies, isBlocking }) =>
      applies &&
      isBlocking &&
      !['met', 'waived', 'contradicted'].includes(state) &&
      !isWaiverAsked(held, key),
  );
  const waived = waivable.find(({ key }) => key === item)?.key ?? itemKey;
  const { needsNote } = reasonNeeds('waiver', code);
  const pick = (next: string) => setCode(REASON_CODES.waiver.find((known) => known === next) ?? '');
  return (
    <DecisionDialog
      title={itemKey ? `Ask for a waiver: ${ITEM_LABELS[itemKey]}` : 'Ask for a waiver'}
      description={`A manager above the owner, or finance, approves it. A deal has at most ${MOST_WAIVERS_PER_DEAL}.`}
      action="Ask"
      isPending={waive.isPending}
      canSend={waived !== undefined && code !== '' && until !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={waive.refusal}
      starts={{
        refresh: waive.starts.refresh,
        evidence: () => open({ kind: 'attach', itemKey: waived }),
      }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() => {
        if (!waived || code === '') return;
        void waive.run({
          opportunityId: deal.id,
          itemKey: waived,
          reasonCode: code,
          until,
          note: note.trim() || undefined,
        });
      }}
    >
      {itemKey ? null : (
        <Field label="Item" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={waivable.map(({ key, label }) => ({ value: key, label }))}
              placeholder="Choose"
              value={item}
              onChange={(event) => setItem(event.target.value)}
            />
          )}
        </Field>
      )}
      <ReasonChoice
        legend="Why can it be waived?"
        name="waiver-reason"
        options={options}
        value={code}
        onPick={pick}
      />
      <Field
        label="Until"
        required
        hint={`${LONGEST_RULING_DAYS} days at most, and not past the period of the close date.`}
      >
        {(control) => (
          <DateField
            {...control}
            min={setting.today}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </Field>
      <NoteField
        value={note}
        onValue={setNote}
        required={needsNote}
        hint={code === 'verbal_confirmed_by_approver' ? 'Who confirmed it, and when.' : undefined}
      />
    </DecisionDialog>
  );
}
