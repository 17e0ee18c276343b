// Enters what the CRM says of one currency and category; where it differs, a code may explain why.
'use client';
import Big from 'big.js';
import { useState } from 'react';
import { readCrmTotal } from '@/server/core/import/read-crm-total';
import { importedOf } from '@/server/core/import/tie-standing';
import { CURRENCY_CODES } from '@/server/core/money/minor-unit';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { formatAmount, formatCount } from '../../../../../_lib/format';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Dialog } from '../../../../../_ui/dialog';
import { DialogClose } from '../../../../../_ui/dialog-close';
import { Field } from '../../../../../_ui/field';
import { Input } from '../../../../../_ui/input';
import { NativeSelect } from '../../../../../_ui/native-select';
import { notifyDone } from '../../../../../_ui/notify';
import { RefusalNotice } from '../../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../../_components/draft/use-move';
import { useReasons } from '../../../../_components/draft/use-reasons';
import type { ImportPage } from '../../../_components/answers';

type Line = NonNullable<ImportPage['tie']>['lines'][number];
/** Null: a line that nobody entered yet. */
export type TieOutIntent = { line: Line | null };

export function TieOutDialog({
  importId,
  intent: { line },
  totals,
  timeZone,
  onClose,
}: {
  importId: string;
  intent: TieOutIntent;
  totals: NonNullable<ImportPage['totals']>;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.imports.tieOut.mutate);
  const currencies = [...new Set(totals.flatMap(({ currency }) => (currency ? [currency] : [])))];
  // What the CRM has and the files have not is a difference as well: those read come first, the others are there.
  const others = CURRENCY_CODES.filter((code) => !currencies.includes(code));
  const { choices } = useReasons();
  const [currency, setCurrency] = useState(line?.currency ?? currencies[0] ?? '');
  const [category, setCategory] = useState<'all' | Category>(
    CATEGORIES.find((each) => each === line?.category) ?? 'all',
  );
  const [deals, setDeals] = useState(line ? String(line.deals) : '');
  const [amount, setAmount] = useState(line?.amount ?? '');
  const [code, setCode] = useState(line?.reasonCode ?? '');
  const [note, setNote] = useState(line?.note ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = importedOf(totals, currency, category);
  const total = readCrmTotal({ deals, amount, currency });
  // What was entered before is a number already, however many decimals it has.
  const isAsEntered = amount === line?.amount;
  const sum = isAsEntered ? amount : total.amount;
  const entered = total.deals !== null && sum !== null ? { deals: total.deals, amount: sum } : null;
  const differs = entered && (entered.deals !== read.deals || !new Big(entered.amount).eq(read.amount));

  async function save() {
    if (!entered) return;
    const answer = await run({
      importId,
      line: {
        currency,
        category,
        ...entered,
        ...(differs && code ? { reasonCode: code } : {}),
        ...(differs && note.trim() ? { note } : {}),
      },
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({
      title: answer.result.standing === 'tied' ? 'It ties out' : 'Entered',
      description:
        answer.result.standing === 'differs' ? 'The difference is shown until a code explains it.' : '',
    });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="What the CRM says"
      width="md"
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={isPending} disabled={!entered} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Currency" required>
            {(control) => (
              <NativeSelect
                {...control}
                value={currency}
                disabled={line !== null}
                options={[...currencies, ...others].map((value) => ({ value, label: value }))}
                onChange={(event) => setCurrency(event.target.value)}
              />
            )}
          </Field>
          <Field label="Of" required>
            {(control) => (
              <NativeSelect
                {...control}
                value={category}
                disabled={line !== null}
                options={[
                  { value: 'all', label: 'All deals' },
                  ...CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] })),
                ]}
                onChange={(event) =>
                  setCategory(CATEGORIES.find((each) => each === event.target.value) ?? 'all')
                }
              />
            )}
          </Field>
          <Field
            label="Deals"
            required
            hint={`Read here: ${formatCount(read.deals)}`}
            error={total.dealsProblem}
          >
            {(control) => (
              <Input
                {...control}
                value={deals}
                inputMode="numeric"
                maxLength={15}
                onChange={(event) => setDeals(event.target.value)}
              />
            )}
          </Field>
          <Field
            label="Sum"
            required
            hint={`Read here: ${formatAmount(read.amount)}${entered ? `; entered: ${formatAmount(entered.amount)}` : ''}`}
            error={isAsEntered ? null : total.amountProblem}
          >
            {(control) => (
              <Input
                {...control}
                value={amount}
                inputMode="decimal"
                maxLength={30}
                onChange={(event) => setAmount(event.target.value)}
              />
            )}
          </Field>
        </div>
        {differs ? (
          <>
            <Field
              label="Why it differs"
              hint="Leave it open, and the difference is shown until somebody explains it"
            >
              {(control) => (
                <NativeSelect
                  {...control}
                  value={code}
                  options={[{ value: '', label: 'Not known yet' }, ...choices('tie_out')]}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
            {code ? (
              <Field label={code === 'other' ? 'Note' : 'Note (optional)'}>
                {(control) => (
                  <Input
                    {...control}
                    value={note}
                    maxLength={280}
                    onChange={(event) => setNote(event.target.value)}
                  />
                )}
              </Field>
            ) : null}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
