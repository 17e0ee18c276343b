// One replay: how far it has come, then what would be another, in counts, amounts and single decisions.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Notice } from '../../../_ui/notice';
import { Progress } from '../../../_ui/progress';
import { SkeletonText } from '../../../_ui/skeleton';
import { MessageReplay } from './message-replay';
import { PolicyReplay } from './policy-replay';
import { RuleReplay } from './rule-replay';

const EVERY_MS = 700;

export function ReplayView({
  id,
  today,
  timeZone,
  currency,
}: {
  id: string;
  today: string;
  timeZone: string;
  currency: string;
}) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.rules.replay.queryOptions(
      { id },
      {
        retry: false,
        refetchInterval: ({ state }) =>
          state.data?.state === 'queued' || state.data?.state === 'running' ? EVERY_MS : false,
      },
    ),
  );
  if (error)
    return (
      <Notice kind="danger" title="This replay cannot be shown">
        {error.message}
      </Notice>
    );
  if (!data)
    return (
      <div role="status">
        <span className="sr-only">Loading the replay</span>
        <SkeletonText lines={6} />
      </div>
    );
  if (data.state === 'failed')
    return (
      <Notice kind="danger" title="The replay failed">
        {data.problem} Nothing was changed; start it again.
      </Notice>
    );
  if (data.state !== 'done')
    return (
      <Progress
        label={data.state === 'queued' ? 'Waits for its turn' : 'Asking again'}
        done={data.done}
        total={data.total}
        detail={data.total === null ? 'Counting' : `${formatCount(data.done)} of ${formatCount(data.total)}`}
      />
    );
  if (data.policies)
    return (
      <PolicyReplay
        result={data.policies}
        dealNames={data.dealNames}
        today={today}
        timeZone={timeZone}
        currency={currency}
      />
    );
  if (data.messages)
    return (
      <MessageReplay
        version={data.version}
        result={data.messages}
        dealNames={data.dealNames}
        today={today}
        timeZone={timeZone}
      />
    );
  return data.rules ? (
    <RuleReplay
      kind={data.kind}
      version={data.version}
      result={data.rules}
      dealNames={data.dealNames}
      timeZone={timeZone}
    />
  ) : null;
}
