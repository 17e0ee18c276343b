// Sets one rate, changes it or takes it away; the whole table gets a new version.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../../_lib/trpc';
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
import type { RateTableAnswer } from './rate-answers';

export type RateIntent = {
  /** Null: a new one. */
  rate: { currency: string; validFrom: string; rate: string } | null;
  kind?: 'plan' | 'spot';
  fiscalYear: number;
};

export function RateDialog({
  intent,
  tables,
  currency,
  timeZone,
  onClose,
}: {
  intent: RateIntent;
  tables: readonly RateTableAnswer[];
  currency: string;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.rates.set.mutate);
  const [kind, setKind] = useState<'plan' | 'spot'>(intent.kind ?? 'plan');
  const [fiscalYear, setFiscalYear] = useState(String(intent.fiscalYear));
  const [code, setCode] = useState(intent.rate?.currency ?? '');
  const [validFrom, setValidFrom] = useState(intent.rate?.validFrom ?? `${intent.fiscalYear}-01-01`);
  const [rate, setRate] = useState(intent.rate?.rate ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isNew = intent.rate === null;

  async function save(value: string | null) {
    const year = Number(fiscalYear);
    const held = tables.find((table) => table.kind === kind && table.fiscalYear === year);
    const answer = await run({
      kind,
      fiscalYear: year,
      currency: code.trim().toUpperCase(),
      validFrom,
      rate: value,
      expectedVersion: held?.version ?? 0,
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: value === null ? 'Rate taken away' : 'Rate set', description: code.toUpperCase() });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? 'Set a rate' : `Rate of ${code}`}
      width="md"
      footer={
        <>
          {isNew ? null : (
            <Button variant="danger" disabled={isPending} onClick={() => save(null)}>
              Take away
            </Button>
          )}
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={isPending}
            disabled={code.trim() === '' || rate.trim() === '' || validFrom === ''}
            onClick={() => save(rate.trim())}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Table" required>
            {(control) => (
              <NativeSelect
                {...control}
                value={kind}
                disabled={!isNew}
                options={[
                  { value: 'plan', label: 'Plan rates' },
                  { value: 'spot', label: 'Spot rates' },
                ]}
                onChange={(event) => setKind(event.target.value === 'spot' ? 'spot' : 'plan')}
              />
            )}
          </Field>
          <Field label="Fiscal year" required>
            {(control) => (
              <Input
                {...control}
                value={fiscalYear}
                disabled={!isNew}
                inputMode="numeric"
                maxLength={4}
                onChange={(event) => setFiscalYear(event.target.value)}
              />
            )}
          </Field>
          <Field label="Currency" required hint="ISO 4217, such as GBP">
            {(control) => (
              <Input
                {...control}
                value={code}
                disabled={!isNew}
                maxLength={3}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          <Field label="From" hint="Until the next rate, or the year's end">
            {(control) => (
              <DateField
                {...control}
                value={validFrom}
                disabled={!isNew}
                onChange={(event) => setValidFrom(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Field label={`One unit is worth, in ${currency}`} required>
          {(control) => (
            <Input
              {...control}
              value={rate}
              inputMode="decimal"
              maxLength={26}
              placeholder="1.0842"
              onChange={(event) => setRate(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
