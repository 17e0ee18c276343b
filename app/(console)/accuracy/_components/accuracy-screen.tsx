// Was it right: evidence first, then by what was chosen, then pushes and flags. No person is named or ranked.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { AccuracySplit } from '@/server/core/metrics/accuracy-split';
import type { StartAfter } from '@/server/core/metrics/start-after';
import { useTRPC } from '../../../_lib/trpc';
import { EmptyState } from '../../../_ui/empty-state';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { Progress } from '../../../_ui/progress';
import { SourceStanding } from '../../_components/source-standing';
import { EvidenceSentence } from './evidence-sentence';
import { FlagSection } from './flag-section';
import { PushTable } from './push-table';
import { SplitTabs } from './split-tabs';
import { SplitView } from './split-view';
import { StartControl } from './start-control';

export function AccuracyScreen({
  by,
  after,
  today,
  timeZone,
}: {
  by: AccuracySplit;
  after: StartAfter;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.accuracy.overview.queryOptions(
      { after },
      {
        retry: false,
        refetchInterval: ({ state }) => (state.data?.waits && !state.data.waits.problem ? 1000 : false),
      },
    ),
  );
  const accuracy = data?.accuracy;
  const { data: sources } = useQuery(trpc.forecast.sources.queryOptions());
  const isNothingImported = sources?.every(({ asOf }) => asOf === null) ?? false;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Accuracy"
        hint="Were the forecasts right? From what was frozen, and from the records where nothing was"
        controls={<StartControl by={by} after={after} />}
      >
        <div className="text-ink-2 text-xs">
          <SourceStanding today={today} />
        </div>
      </PageHeader>
      {error ? (
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/forecast">Go to the forecast</LinkButton>}
        />
      ) : isNothingImported ? (
        <EmptyState
          title="Nothing to measure yet"
          actions={<LinkButton href="/sources">Go to the sources</LinkButton>}
        >
          An import brings the deals with their history; what was forecast in each period that is over is then
          held against what came of it.
        </EmptyState>
      ) : data?.waits?.problem ? (
        <Notice kind="danger" title="A past moment could not be put together">
          {data.waits.problem}
        </Notice>
      ) : !accuracy ? (
        <Progress
          label="Putting past moments together from the records; you may close this page"
          done={data?.waits?.done ?? 0}
          total={data?.waits?.total ?? null}
        />
      ) : accuracy.periods.length === 0 ? (
        <EmptyState title="No period has ended yet">
          Once a period of the fiscal calendar is over, what was forecast in it is held against what came of
          it.
        </EmptyState>
      ) : (
        <>
          <EvidenceSentence rows={accuracy.together.byEvidence} />
          <SplitTabs by={by} after={after} />
          <SplitView by={by} accuracy={accuracy} after={after} today={today} timeZone={timeZone} />
          <PushTable rows={accuracy.pushes} />
          <FlagSection />
        </>
      )}
    </div>
  );
}
