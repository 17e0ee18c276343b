// Adjustments beside the roll-up: what each would add or take, why, and a small form for another; they end with the next call.
'use client';
import { type FormEvent, useState } from 'react';
import { addAmounts } from '@/server/core/money/amounts';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { formatMoney, formatMoneyChange } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { NativeSelect } from '../../../../_ui/native-select';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { UndoDialog } from '../../../_components/draft/undo-dialog';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useReasons } from '../../../_components/draft/use-reasons';
import type { CallPanelAnswer, PanelCategory, PanelNode } from './call-answers';

type Props = { panel: CallPanelAnswer; node: PanelNode; category: PanelCategory; timeZone: string };

export function AdjustmentList(props: Props) {
  const { panel, node, category, timeZone } = props;
  const client = useTRPCClient();
  const reasons = useReasons();
  const withdraw = useMove(client.calls.withdrawAdjustment.mutate);
  const [isAdding, setIsAdding] = useState(false);
  const [withdrawingId, setWithdrawingId] = useState<string | null>(null);
  const beside = category.adjustments.reduce((sum, each) => addAmounts(sum, each.amount), '0');
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="text-ink-2 text-xs">Beside the roll-up, until the next call</p>
      {category.adjustments.map((each) => (
        <div key={each.id} className="flex items-baseline justify-between gap-2">
          <span className="min-w-0 truncate" title={each.note ?? undefined}>
            {reasons.words('adjustment', each.reasonCode, instantOfId(each.id))}
          </span>
          <span className="flex shrink-0 items-center gap-2 tabular-nums">
            {formatMoneyChange(each.amount, panel.currency)}
            {each.isMine ? (
              <Button
                size="sm"
                variant="ghost"
                aria-label={`Withdraw the adjustment of ${formatMoneyChange(each.amount, panel.currency)}`}
                aria-haspopup="dialog"
                onClick={() => setWithdrawingId(each.id)}
              >
                Withdraw
              </Button>
            ) : null}
          </span>
        </div>
      ))}
      {category.adjustments.length > 0 ? (
        <p className="tabular-nums">
          {formatMoney(category.rollUp, panel.currency)} {formatMoneyChange(beside, panel.currency)} ={' '}
          {formatMoney(addAmounts(category.rollUp, beside), panel.currency)}
        </p>
      ) : null}
      {!node.canAdjust || panel.period.isOver ? null : isAdding ? (
        <AdjustmentForm {...props} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button size="sm" onClick={() => setIsAdding(true)}>
            Adjust beside it
          </Button>
        </div>
      )}
      {withdrawingId === null ? null : (
        <UndoDialog
          title="Withdraw this adjustment"
          action="Withdraw"
          undo={(why) => withdraw.run({ adjustmentId: withdrawingId, ...why })}
          isPending={withdraw.isPending}
          timeZone={timeZone}
          onRefresh={() => setWithdrawingId(null)}
          onClose={() => setWithdrawingId(null)}
        />
      )}
    </div>
  );
}

function AdjustmentForm({ panel, node, category, timeZone, onDone }: Props & { onDone: () => void }) {
  const client = useTRPCClient();
  const { choices } = useReasons();
  const move = useMove(client.calls.adjust.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { nodeKind, nodeId } = node;
    const about = { nodeKind, nodeId, periodKey: panel.period.key, category: category.category };
    const said = ['amount', 'reasonCode', 'note'].map((name) => [name, String(form.get(name) ?? '')]);
    const answer = await move.run({ ...about, ...Object.fromEntries(said) });
    if (answer?.status === 'refused') setRefusal(answer);
    else if (answer) onDone();
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <Field label="Add or take (with a minus)" required>
        {(control) => <Input {...control} name="amount" inputMode="decimal" required />}
      </Field>
      <Field label="Reason" required>
        {(control) => <NativeSelect {...control} name="reasonCode" options={choices('adjustment')} />}
      </Field>
      <Field label="Note">{(control) => <Input {...control} name="note" maxLength={280} />}</Field>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" loading={move.isPending}>
          Adjust
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
