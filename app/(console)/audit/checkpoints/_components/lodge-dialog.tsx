// Notes where a checkpoint was given to somebody outside, and on which day.
'use client';
import { useState } from 'react';
import { dayOfInstant } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { DateField } from '../../../../_ui/date-field';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { notifyDone } from '../../../../_ui/notify';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../../_components/draft/use-move';

export function LodgeDialog({
  id,
  madeOn,
  timeZone,
  onClose,
}: {
  id: string;
  /** The earliest day it can have been lodged. */
  madeOn: string;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.audit.lodge.mutate);
  const today = dayOfInstant(new Date(), timeZone) ?? madeOn;
  const [place, setPlace] = useState('');
  const [on, setOn] = useState(today);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send() {
    const answer = await run({ checkpointId: id, place: place.trim(), on });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: 'Noted where it was lodged' });
    onClose();
  }
  return (
    <DecisionDialog
      title="Where was it lodged?"
      description="With somebody who does not run this database: an external auditor, a notary, a mailbox outside."
      action="Note it"
      isPending={isPending}
      canSend={place.trim() !== '' && on !== ''}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field label="Place" required>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
        )}
      </Field>
      <Field label="Day" required>
        {(control) => (
          <DateField {...control} max={today} value={on} onChange={(event) => setOn(event.target.value)} />
        )}
      </Field>
    </DecisionDialog>
  );
}
