// Says a number: the amount, its reason, and the differences against the roll-up and the last call before it is submitted.
'use client';
import { type FormEvent, useState } from 'react';
import { subtractAmounts } from '@/server/core/money/amounts';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { formatMoneyChange } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { NativeSelect } from '../../../../_ui/native-select';
import { notifyDone } from '../../../../_ui/notify';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useReasons } from '../../../_components/draft/use-reasons';
import type { CallPanelAnswer, PanelCategory, PanelNode } from './call-answers';

const DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;

/** An import alone gives the other one. */
type CallReason = Exclude<ReasonCode<'call'>, 'imported'>;

export function CallForm({
  panel,
  node,
  category,
  timeZone,
}: {
  panel: CallPanelAnswer;
  node: PanelNode;
  category: PanelCategory;
  timeZone: string;
}) {
  const client = useTRPCClient();
  const { choices } = useReasons();
  const move = useMove(client.calls.submit.mutate);
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [reasonCode, setReasonCode] = useState<CallReason>('as_rolled_up');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const amount = (typed ?? category.rollUp).trim();
  const isAmount = DECIMAL.test(amount);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const { nodeKind, nodeId } = node;
    const about = { nodeKind, nodeId, periodKey: panel.period.key, category: category.category };
    const answer = await move.run({ ...about, amount, reasonCode, note });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: answer.result.isLate ? 'Call made, marked late' : 'Call made' });
    setTyped(null);
    setNote('');
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <Field label={`Your call in ${panel.currency}`} required>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            className="text-right tabular-nums"
            value={typed ?? category.rollUp}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p className="text-ink-2 text-xs tabular-nums" aria-live="polite">
        {isAmount
          ? `Against the roll-up ${formatMoneyChange(subtractAmounts(amount, category.rollUp), panel.currency)}${
              category.last
                ? ` · against the last call ${formatMoneyChange(subtractAmounts(amount, category.last.amount), panel.currency)}`
                : ''
            }`
          : 'Write digits with a point for decimals.'}
      </p>
      <Field label="Reason" required>
        {(control) => (
          <NativeSelect
            {...control}
            value={reasonCode}
            onChange={(event) =>
              setReasonCode(
                REASON_CODES.call.find(
                  (known): known is CallReason => known === event.target.value && known !== 'imported',
                ) ?? 'as_rolled_up',
              )
            }
            options={choices('call')}
          />
        )}
      </Field>
      <Field label="Note">
        {(control) => (
          <Input
            {...control}
            value={note}
            maxLength={280}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      <div>
        <Button type="submit" variant="primary" loading={move.isPending} disabled={!isAmount}>
          Make the call
        </Button>
      </div>
    </form>
  );
}
