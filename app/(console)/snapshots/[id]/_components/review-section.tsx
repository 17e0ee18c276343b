// The review: every line, waiver, adjustment and not-gated commit from the threshold on, its disposition, and the signature of another person.
'use client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import {
  formatCount,
  formatCountOf,
  formatInstant,
  formatMoney,
  formatMoneyChange,
  formatPercent,
} from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Section } from '../../../../_ui/section';
import { Textarea } from '../../../../_ui/textarea';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { ReviewState, SnapshotPage } from '../../_components/answers';
import { ReviewTable } from './review-table';

export function ReviewSection({
  page,
  today,
  timeZone,
  isFinance,
}: {
  page: SnapshotPage;
  today: string;
  timeZone: string;
  isFinance: boolean;
}) {
  const trpc = useTRPC();
  const { data: review } = useQuery(trpc.snapshots.review.queryOptions({ id: page.id }));
  if (!review) return null;
  return (
    <Section
      title="Review"
      hint={`From ${formatMoney(review.threshold, page.currency)} on each needs a disposition · ${
        review.open === 0 ? 'none is open' : `${formatCountOf(review.open, 'is', 'are')} open`
      }`}
    >
      <div className="flex flex-col gap-4">
        {review.reviews.map((said) => (
          <Notice
            key={said.at}
            kind={said.verdict === 'reviewed' ? 'done' : 'warning'}
            title={`${said.verdict === 'reviewed' ? 'Reviewed' : 'Returned'} by ${said.by}, ${formatInstant(said.at, timeZone, { today })}`}
          >
            {said.note}
          </Notice>
        ))}
        <Variances review={review} currency={page.currency} />
        {review.items.length === 0 ? (
          <p className="text-ink-2 text-sm">Nothing in it reaches the review amount.</p>
        ) : (
          <>
            {review.count > review.items.length ? (
              <p className="text-ink-2 text-sm">
                {formatCount(review.items.length)} of {formatCount(review.count)} are listed, the largest that
                are open first: each that is judged makes room for the next.
              </p>
            ) : null}
            <ReviewTable page={page} items={review.items} timeZone={timeZone} isFinance={isFinance} />
          </>
        )}
        {isFinance ? <Sign page={page} timeZone={timeZone} /> : null}
      </div>
    </Section>
  );
}

/** What moved by the variance threshold since the snapshot before: a reviewer says of it what they found. */
function Variances({ review, currency }: { review: ReviewState; currency: string }) {
  const { variances, varianceShare } = review;
  if (variances.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title={`Moved by ${formatPercent(Number(varianceShare), 1)} or more since the snapshot before`}
    >
      <ul className="flex flex-wrap gap-x-8 gap-y-1 tabular-nums">
        {variances.map(({ category, before, now, change, share }) => (
          <li key={category}>
            {CATEGORY_LABELS[category]} {formatMoneyChange(change, currency)}
            {share === null ? '' : ` (${formatPercent(share, 1)})`}, from {formatMoney(before, currency)} to{' '}
            {formatMoney(now, currency)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Sign({ page, timeZone }: { page: SnapshotPage; timeZone: string }) {
  const client = useTRPCClient();
  const move = useMove(client.snapshots.sign.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const verdict =
      button instanceof HTMLButtonElement && button.value === 'returned' ? 'returned' : 'reviewed';
    const answer = await move.run({ snapshotId: page.id, verdict, note: String(form.get('note') ?? '') });
    setRefusal(answer?.status === 'refused' ? answer : null);
  }
  return (
    <form onSubmit={submit} className="flex max-w-xl flex-col gap-3">
      <Field label="What you looked at" hint="Another person than who froze it and judged its lines" required>
        {(control) => <Textarea {...control} name="note" maxLength={280} rows={2} />}
      </Field>
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)} />
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" value="reviewed" variant="primary" loading={move.isPending}>
          Mark as reviewed
        </Button>
        <Button type="submit" value="returned" loading={move.isPending}>
          Return it
        </Button>
      </div>
    </form>
  );
}
