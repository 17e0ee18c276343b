// Reading the log again: the button, how far it is, and what it found. It goes on when the page is left.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCount, formatCountOf, formatInstant } from '../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { Progress } from '../../../_ui/progress';
import { TextLink } from '../../../_ui/text-link';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';

const POLL_MS = 500;
const isGoing = (state: string | undefined) => state === 'queued' || state === 'running';

function useCheck() {
  const trpc = useTRPC();
  return useQuery(
    trpc.audit.check.queryOptions(undefined, {
      refetchInterval: (query) => (isGoing(query.state.data?.state) ? POLL_MS : false),
    }),
  );
}

function CheckButton({ mayCheck, timeZone }: { mayCheck: boolean; timeZone: string }) {
  const client = useTRPCClient();
  const { data } = useCheck();
  const { run, isPending } = useMove(client.audit.verify.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!mayCheck) return null;
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      <Button
        variant="primary"
        loading={isPending || isGoing(data?.state)}
        onClick={async () => {
          const answer = await run({});
          setRefusal(answer?.status === 'refused' ? answer : null);
        }}
      >
        Verify the log
      </Button>
    </>
  );
}

function CheckResult({ today, timeZone }: { today: string; timeZone: string }) {
  const { data } = useCheck();
  if (!data) return null;
  if (isGoing(data.state))
    return (
      <Progress
        label="Reading every entry again"
        done={data.done}
        total={data.size || null}
        detail={`${formatCount(data.done)} of ${formatCountOf(data.size, 'entry', 'entries')}`}
      />
    );
  const when = data.finishedAt ? formatInstant(data.finishedAt, timeZone, { today }) : '';
  if (data.state === 'failed')
    return (
      <Notice kind="warning" title="The log could not be read to its end">
        Nothing was changed. Try again; the worker’s log says why.
      </Notice>
    );
  if (data.state === 'holds')
    return (
      <Notice kind="done" title="The log holds">
        {formatCountOf(data.size, 'entry', 'entries')} read again on {when}, each hash, value and move, and
        compared with {formatCountOf(data.compared, 'checkpoint')}.
        {data.erasedValues > 0
          ? ` ${formatCountOf(data.erasedValues, 'value')} were erased; their digests are in place.`
          : ''}
      </Notice>
    );
  return (
    <Notice kind="danger" title={`The log does not hold: ${formatCountOf(data.problemCount, 'problem')}`}>
      <ul className="list-disc pl-4">
        {data.problems.slice(0, 10).map(({ seq, says }) => (
          <li key={says}>{seq === null ? says : <TextLink href={`/audit?entry=${seq}`}>{says}</TextLink>}</li>
        ))}
      </ul>
      Found on {when}. Keep the database as it is and compare it with a backup.
    </Notice>
  );
}

export const LogCheck = { Button: CheckButton, Result: CheckResult };
