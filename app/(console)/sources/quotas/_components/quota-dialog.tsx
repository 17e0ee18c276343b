// Sets one quota, changes it or withdraws it; what it supersedes is kept.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { DateField } from '../../../../_ui/date-field';
import { Dialog } from '../../../../_ui/dialog';
import { DialogClose } from '../../../../_ui/dialog-close';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { NativeSelect } from '../../../../_ui/native-select';
import { notifyDone } from '../../../../_ui/notify';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { QuotaAnswer, QuotaLine } from './quota-answers';

export function QuotaDialog({
  quota,
  page,
  today,
  timeZone,
  onClose,
}: {
  /** Null: a new one. */
  quota: QuotaLine | null;
  page: QuotaAnswer;
  today: string;
  timeZone: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data: periods } = useQuery(trpc.forecast.periods.queryOptions());
  const { run, isPending } = useMove(client.quotas.set.mutate);
  const current = periods?.periods.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const [nodeId, setNodeId] = useState(quota?.nodeId ?? page.nodes[0]?.nodeId ?? '');
  const [chosen, setChosen] = useState(quota?.periodKey ?? '');
  const [amount, setAmount] = useState(quota?.amount ?? '');
  const [currency, setCurrency] = useState(quota?.currency ?? page.currency);
  const [from, setFrom] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const periodKey = chosen || current?.key || '';
  const period = periods?.periods.find(({ key }) => key === periodKey);
  const node = page.nodes.find((each) => each.nodeId === nodeId);

  async function save(value: string | null) {
    if (!node) return;
    const held = page.quotas.find((each) => each.nodeId === nodeId && each.periodKey === periodKey);
    const answer = await run({
      nodeKind: node.nodeKind,
      nodeId,
      periodKey,
      amount: value,
      currency: currency.trim().toUpperCase(),
      effectiveFrom: from || (quota ? today : (period?.startsOn ?? today)),
      expectedVersion: held?.version ?? 0,
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: value === null ? 'Quota withdrawn' : 'Quota set', description: node.name });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={quota ? `Quota of ${quota.node}, ${quota.periodLabel}` : 'Set a quota'}
      width="md"
      footer={
        <>
          {quota && quota.amount !== null ? (
            <Button variant="danger" disabled={isPending} onClick={() => save(null)}>
              Withdraw
            </Button>
          ) : null}
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={isPending}
            disabled={amount.trim() === '' || periodKey === '' || !node}
            onClick={() => save(amount.trim())}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
        {quota ? null : (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Team or person" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  value={nodeId}
                  options={page.nodes.map(({ nodeId: value, nodeKind, name }) => ({
                    value,
                    label: nodeKind === 'team' ? `Team ${name}` : name,
                  }))}
                  onChange={(event) => setNodeId(event.target.value)}
                />
              )}
            </Field>
            <Field label="Period" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  value={periodKey}
                  options={[...(periods?.periods ?? [])]
                    .reverse()
                    .map(({ key, label }) => ({ value: key, label }))}
                  onChange={(event) => setChosen(event.target.value)}
                />
              )}
            </Field>
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label="Quota" required>
            {(control) => (
              <Input
                {...control}
                value={amount}
                inputMode="decimal"
                maxLength={24}
                onChange={(event) => setAmount(event.target.value)}
              />
            )}
          </Field>
          <Field label="Currency" required>
            {(control) => (
              <Input
                {...control}
                value={currency}
                maxLength={3}
                onChange={(event) => setCurrency(event.target.value)}
              />
            )}
          </Field>
          <Field
            label="Counts from"
            hint={quota ? 'Today, unless you say' : "The period's first day, unless you say"}
          >
            {(control) => (
              <DateField {...control} value={from} onChange={(event) => setFrom(event.target.value)} />
            )}
          </Field>
        </div>
      </div>
    </Dialog>
  );
}
