// Was it right: evidence first, then period by period, category, segment, pacing and pushes. No person is named or ranked.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { StartAfter } from '@/server/core/metrics/start-after';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { useTRPC } from '../../../_lib/trpc';
import { EmptyState } from '../../../_ui/empty-state';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { Progress } from '../../../_ui/progress';
import { SourceStanding } from '../../_components/source-standing';
import { CohortTable } from './cohort-table';
import { EvidenceSection } from './evidence-section';
import { FlagSection } from './flag-section';
import { PacingSection } from './pacing-section';
import { PeriodTable } from './period-table';
import { PushTable } from './push-table';
import { StartControl } from './start-control';

const categoryLabel = (key: string) =>
  CATEGORY_LABELS[CATEGORIES.find((category) => category === key) ?? 'pipeline'];

export function AccuracyScreen({
  after,
  today,
  timeZone,
}: {
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
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Accuracy"
        hint="Were the forecasts right? From what was frozen, and from the records where nothing was"
        controls={<StartControl after={after} />}
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
          <EvidenceSection rows={accuracy.together.commitByEvidence} currency={accuracy.currency} />
          <PeriodTable accuracy={accuracy} after={after} today={today} timeZone={timeZone} />
          <CohortTable
            title="By category at the start"
            first="Category"
            rows={accuracy.together.byCategory}
            labelOf={categoryLabel}
            currency={accuracy.currency}
          />
          <CohortTable
            title="By segment"
            first="Segment"
            rows={accuracy.together.bySegment}
            labelOf={(key) => key || 'No segment'}
            currency={accuracy.currency}
          />
          <PacingSection lines={accuracy.pacing} currency={accuracy.currency} />
          <PushTable rows={accuracy.pushes} />
          <FlagSection />
        </>
      )}
    </div>
  );
}
