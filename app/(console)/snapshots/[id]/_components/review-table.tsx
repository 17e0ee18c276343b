// What is above the review amount, one row each, with what finance found of it.
'use client';
import { useState } from 'react';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { formatDay, formatMoney } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { DateField } from '../../../../_ui/date-field';
import { Dialog } from '../../../../_ui/dialog';
import { DialogClose } from '../../../../_ui/dialog-close';
import { Field } from '../../../../_ui/field';
import { NativeSelect } from '../../../../_ui/native-select';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Textarea } from '../../../../_ui/textarea';
import { Th } from '../../../../_ui/th';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { ReviewItem, SnapshotPage } from '../../_components/answers';

const KINDS = { line: 'Deal', waiver: 'Waiver', adjustment: 'Adjustment', not_gated: 'Not gated' };
const DISPOSITIONS = { accepted: 'Accepted', corrected: 'Corrected', follow_up: 'Follow up' };
/** In its own currency where it was frozen unconverted. */
const amountOf = ({ amount, own }: ReviewItem, currency: string) =>
  amount === null ? formatMoney(own.amount, own.currency) : formatMoney(amount, currency);
const labelOf = (category: string) => CATEGORY_LABELS[category as Category] ?? category;

export function ReviewTable({
  page,
  items,
  timeZone,
  isFinance,
}: {
  page: SnapshotPage;
  items: readonly ReviewItem[];
  timeZone: string;
  isFinance: boolean;
}) {
  const [judged, setJudged] = useState<ReviewItem | null>(null);
  return (
    <>
      <TableFrame label="What needs a disposition" className="max-h-112">
        <Table minWidth={760} cards="paired">
          <thead>
            <tr>
              <Th>What</Th>
              <Th>Deal</Th>
              <Th>Category</Th>
              <Th numeric>Amount</Th>
              <Th>Disposition</Th>
              {isFinance ? <Th>Judge</Th> : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Tr key={`${item.kind} ${item.subjectId}`}>
                <Td>{KINDS[item.kind]}</Td>
                <Td data-label="Deal" className="max-sm:col-span-full max-w-64">
                  {item.kind === 'adjustment' ? (
                    item.name
                  ) : (
                    <TextLink quiet href={`/deals/${item.subjectId}`} className="block truncate">
                      {item.name ?? 'Erased'}
                    </TextLink>
                  )}
                </Td>
                <Td data-label="Category">{labelOf(item.category)}</Td>
                <Td data-label="Amount" numeric>
                  {amountOf(item, page.currency)}
                  {item.amount === null ? (
                    <span className="block text-ink-2 text-xs">No rate: judged whatever its size</span>
                  ) : null}
                </Td>
                <Td data-label="Disposition">
                  {item.disposition ? (
                    <span title={item.disposition.note ?? undefined}>
                      {DISPOSITIONS[item.disposition.disposition]}
                      {item.disposition.followUpOn ? ` by ${formatDay(item.disposition.followUpOn)}` : ''},{' '}
                      {item.disposition.by}
                    </span>
                  ) : (
                    <span className="text-warn-ink">Open</span>
                  )}
                </Td>
                {isFinance ? (
                  <Td data-label="Judge">
                    <Button
                      size="sm"
                      onClick={() => setJudged(item)}
                      aria-label={`Judge ${KINDS[item.kind]} ${item.name ?? ''}`}
                    >
                      Judge
                    </Button>
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {judged ? (
        <JudgeDialog page={page} item={judged} timeZone={timeZone} onClose={() => setJudged(null)} />
      ) : null}
    </>
  );
}

function JudgeDialog({
  page,
  item,
  timeZone,
  onClose,
}: {
  page: SnapshotPage;
  item: ReviewItem;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const move = useMove(client.snapshots.dispose.mutate);
  const [disposition, setDisposition] = useState<keyof typeof DISPOSITIONS>('accepted');
  const [followUpOn, setFollowUpOn] = useState('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function judge() {
    const answer = await move.run({
      snapshotId: page.id,
      kind: item.kind,
      subjectId: item.subjectId,
      disposition,
      note,
      ...(disposition === 'follow_up' && followUpOn ? { followUpOn } : {}),
    });
    if (answer?.status === 'refused') setRefusal(answer);
    else if (answer) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={item.name ?? KINDS[item.kind]}
      description={`${KINDS[item.kind]} · ${labelOf(item.category)} · ${amountOf(item, page.currency)}`}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={move.isPending} onClick={judge}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="Disposition" required>
          {(control) => (
            <NativeSelect
              {...control}
              value={disposition}
              onChange={(event) => setDisposition(event.target.value as keyof typeof DISPOSITIONS)}
              options={Object.entries(DISPOSITIONS).map(([value, label]) => ({ value, label }))}
            />
          )}
        </Field>
        {disposition === 'follow_up' ? (
          <Field label="Followed up by" required>
            {(control) => (
              <DateField
                {...control}
                value={followUpOn}
                onChange={(event) => setFollowUpOn(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Field label="Note">
          {(control) => (
            <Textarea
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
      </div>
    </Dialog>
  );
}
