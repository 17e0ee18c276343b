// Hands one's decisions to another lead from a day to a day.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { DateField } from '../../../_ui/date-field';
import { Field } from '../../../_ui/field';
import { NativeSelect } from '../../../_ui/native-select';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { ApprovalSetting } from './approval';

export function DelegateDialog({
  seatId,
  leads,
  setting,
  onClose,
}: {
  seatId: string;
  leads: readonly { seatId: string; name: string }[];
  setting: ApprovalSetting;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const start = useMove(client.approvals.delegate.mutate);
  const [to, setTo] = useState('');
  const [startsOn, setStartsOn] = useState(setting.today);
  const [endsOn, setEndsOn] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send() {
    const answer = await start.run({ fromSeatId: seatId, toSeatId: to, startsOn, endsOn });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    const name = leads.find((lead) => lead.seatId === to)?.name ?? 'Somebody';
    notifyDone({ title: `${name} decides in your place` });
    onClose();
  }
  return (
    <DecisionDialog
      title="Hand over my decisions"
      description="They see your part of the tree on these days and approve or refuse in your place. Every decision keeps their own name."
      action="Hand over"
      isPending={start.isPending}
      canSend={to !== '' && startsOn !== '' && endsOn !== ''}
      refusal={refusal}
      timeZone={setting.timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field label="To" required>
        {(control) => (
          <NativeSelect
            {...control}
            placeholder="Choose a lead"
            options={leads.map((lead) => ({ value: lead.seatId, label: lead.name }))}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="First day" required>
          {(control) => (
            <DateField
              {...control}
              min={setting.today}
              value={startsOn}
              onChange={(event) => setStartsOn(event.target.value)}
            />
          )}
        </Field>
        <Field label="Last day" required hint="60 days at most">
          {(control) => (
            <DateField
              {...control}
              min={startsOn}
              value={endsOn}
              onChange={(event) => setEndsOn(event.target.value)}
            />
          )}
        </Field>
      </div>
    </DecisionDialog>
  );
}
