// The forecast at a past moment: frozen where a snapshot was taken that day, otherwise put together from the records. There is nothing to move here.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { readFilter } from '@/server/core/filter/filter-address';
import { useTRPC } from '../../../../_lib/trpc';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Progress } from '../../../../_ui/progress';
import { AsOfControl } from '../../../_components/as-of-control';
import { PastLabel } from '../../../_components/past-label';
import { SourceStanding } from '../../../_components/source-standing';
import { ForecastControls } from '../forecast-controls';
import { PastDeals } from './past-deals';
import { PastTeams } from './past-teams';
import { PastTiles } from './past-tiles';

export function PastScreen({ asOf, today, timeZone }: { asOf: string; today: string; timeZone: string }) {
  const trpc = useTRPC();
  const address = Object.fromEntries(useSearchParams());
  const filter = readFilter(address);
  const known = address.known === 'then' || address.known === 'now' ? address.known : undefined;
  const { data, error } = useQuery(
    trpc.past.forecast.queryOptions(
      { asOf, filter, ...(known ? { known } : {}) },
      {
        retry: false,
        // Asked again while the worker puts either of the two together.
        refetchInterval: ({ state }) =>
          state.data && (state.data.waits ? !state.data.waits.problem : state.data.isOtherDue) ? 700 : false,
      },
    ),
  );
  const extra = { asOf, ...(known ? { known } : {}) };
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Forecast"
        hint="A past moment, to read only"
        controls={
          <>
            <AsOfControl today={today} />
            <ForecastControls filter={filter} extra={extra} />
          </>
        }
      >
        <div className="text-ink-2 text-sm">
          <SourceStanding today={today} />
        </div>
      </PageHeader>
      {error ? (
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/forecast">Back to today</LinkButton>}
        />
      ) : data === undefined ? (
        <Progress label="Reading the records" done={0} total={null} />
      ) : (
        <>
          <PastLabel
            moment={data.moment}
            known={data.known}
            frozen={data.frozen}
            isFrozen={data.isFrozen}
            today={today}
            timeZone={timeZone}
          />
          {data.waits?.problem ? (
            <Notice kind="danger" title="This moment could not be put together">
              {data.waits.problem} Choose another day, or reload the page in a minute to try again.
            </Notice>
          ) : data.board === null ? (
            <Progress
              label="Putting that moment together from the records; it is kept for the next time"
              done={data.waits?.done ?? 0}
              total={data.waits?.total ?? null}
            />
          ) : (
            <>
              <PastTiles
                board={data.board}
                otherCells={data.otherCells}
                known={data.known}
                filter={filter}
                extra={extra}
              />
              <PastTeams board={data.board} filter={filter} extra={extra} />
              <PastDeals board={data.board} filter={filter} extra={extra} today={today} />
            </>
          )}
        </>
      )}
    </div>
  );
}
