// A shorter retention that waits for a second person, with what it would take out.
'use client';
import { useState } from 'react';
import { formatCount, formatInstant } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Notice } from '../../../../_ui/notice';
import { notifyDone } from '../../../../_ui/notify';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import type { RetentionPage } from './records-answers';
import { monthsWords, RETENTION_LINES } from './retention-words';

export function ProposedRetention({
  page,
  proposed,
  decides,
  timeZone,
  today,
}: {
  page: RetentionPage;
  proposed: NonNullable<RetentionPage['proposed']>;
  decides: boolean;
  timeZone: string;
  today: string;
}) {
  const client = useTRPCClient();
  const approve = useMove(client.records.approveRetention.mutate);
  const decline = useMove(client.records.declineRetention.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const changed = RETENTION_LINES.filter(({ kind }) => proposed.rules[kind] !== page.rules[kind]);

  async function decide(move: typeof approve | typeof decline, done: string) {
    const answer = await move.run({});
    setRefusal(answer?.status === 'refused' ? answer : null);
    if (answer && answer.status !== 'refused') notifyDone({ title: done });
  }
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      <Notice
        kind="warning"
        title={`Waits for a second person: proposed by ${proposed.by}, ${formatInstant(proposed.at, timeZone, { today })}`}
        actions={
          decides ? (
            <>
              {proposed.isOwn ? null : (
                <Button
                  variant="danger"
                  loading={approve.isPending}
                  onClick={() => void decide(approve, 'Approved')}
                >
                  Approve
                </Button>
              )}
              <Button loading={decline.isPending} onClick={() => void decide(decline, 'Declined')}>
                {proposed.isOwn ? 'Take it back' : 'Decline'}
              </Button>
            </>
          ) : undefined
        }
      >
        <ul className="tabular-nums">
          {changed.map(({ kind, label }) => (
            <li key={kind}>
              {label}: {monthsWords(page.rules[kind])} → {monthsWords(proposed.rules[kind])}, which would take
              out {formatCount(proposed.past[kind])} now
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
