// A second person who opened an attached link states what they saw: kind, day, counterparty, amount.
'use client';
import { useState } from 'react';
import { STATED_KINDS } from '@/server/core/facts/confirm-strength';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DateField } from '../../../../../_ui/date-field';
import { Field } from '../../../../../_ui/field';
import { Input } from '../../../../../_ui/input';
import { NativeSelect } from '../../../../../_ui/native-select';
import { TextLink } from '../../../../../_ui/text-link';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { sentence } from '../../../../_components/draft/draft-values';
import { type DealFact, useDeal } from '../deal-context';
import { useDealMove } from './use-deal-move';

const KINDS = STATED_KINDS.map((kind) => ({ value: kind, label: sentence(kind) }));

export function ConfirmFactDialog({ fact }: { fact: DealFact }) {
  const { deal, setting, close } = useDeal();
  const client = useTRPCClient();
  const confirm = useDealMove(client.evidence.confirm.mutate, 'Evidence confirmed');
  const [kind, setKind] = useState('');
  const [day, setDay] = useState('');
  const [counterparty, setCounterparty] = useState('');
  const [amount, setAmount] = useState('');
  const sawKind = STATED_KINDS.find((known) => known === kind);
  return (
    <DecisionDialog
      title="Confirm evidence"
      description="Open the link and state what you saw. Your name stays beside it."
      action="Confirm what I saw"
      isPending={confirm.isPending}
      canSend={sawKind !== undefined && day !== '' && counterparty.trim() !== ''}
      refusal={confirm.refusal}
      starts={{ refresh: confirm.starts.refresh }}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() => {
        if (!sawKind) return;
        void confirm.run({
          factId: fact.id,
          opportunityId: deal.id,
          saw: { kind: sawKind, day, counterparty: counterparty.trim(), amount: amount.trim() || null },
        });
      }}
    >
      {fact.link ? <TextLink href={fact.link}>Open the attached link</TextLink> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="What it is" required>
          {(control) => (
            <NativeSelect
              {...control}
              options={KINDS}
              placeholder="Choose"
              value={kind}
              onChange={(event) => setKind(event.target.value)}
            />
          )}
        </Field>
        <Field label="Its day" required>
          {(control) => (
            <DateField
              {...control}
              max={setting.today}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <Field label="Counterparty" required>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={counterparty}
              onChange={(event) => setCounterparty(event.target.value)}
            />
          )}
        </Field>
        <Field label={`Amount, ${deal.commitments.currency}`} hint="Where the record shows one.">
          {(control) => (
            <Input
              {...control}
              numeric
              maxLength={60}
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
      </div>
    </DecisionDialog>
  );
}
