// Two books side by side: what to compare, the waterfall between them, its bars as a table and the deals behind one.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { formatInstant } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { buttonStyle } from '../../../../_ui/button-style';
import { EmptyState } from '../../../../_ui/empty-state';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { MovedDeals } from '../../_components/moved-deals';
import { WaterfallSection } from '../../_components/waterfall-section';
import { compareAddress, compareQuestion, readCompareAddress } from './compare-address';
import { CompareControls } from './compare-controls';

export function CompareScreen({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const asked = readCompareAddress(Object.fromEntries(useSearchParams()));
  const { data: list, error: refused } = useQuery(
    trpc.snapshots.list.queryOptions(undefined, { retry: false }),
  );
  const frozen = list?.filter(({ state }) => state === 'completed');
  // Without a choice: the newest one, against now.
  const newest = asked.from ?? frozen?.[0]?.id;
  const address = newest ? { ...asked, from: newest } : asked;
  const question = compareQuestion(address);
  const { data, error } = useQuery(
    trpc.snapshots.compare.queryOptions(question ?? skipToken, {
      retry: false,
      placeholderData: (held) => held,
    }),
  );
  const problem = refused?.message ?? error?.message ?? (data && 'problem' in data ? data.problem : null);
  const here = (change: object) =>
    compareAddress('/snapshots/compare', { ...address, cause: undefined, ...change });
  const side = (one: { snapshotId: string | null; effectiveAt: string }) =>
    `${one.snapshotId ? 'Frozen' : 'Now'}, ${formatInstant(one.effectiveAt, timeZone, { today })}`;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Compare"
        hint="How one forecast became another: every deal has one cause, and nothing is left over"
        crumbs={[{ label: 'Snapshots', href: '/snapshots' }, { label: 'Compare' }]}
        controls={
          data && 'waterfall' in data && address.from ? (
            <form
              method="post"
              action={compareAddress(`/api/snapshots/${address.from}/comparison.csv`, address)}
            >
              <button type="submit" className={buttonStyle({})}>
                Every deal (CSV)
              </button>
            </form>
          ) : undefined
        }
      />
      {frozen?.length === 0 ? (
        <EmptyState
          title="Nothing is frozen yet"
          actions={<LinkButton href="/snapshots">Go to the snapshots</LinkButton>}
        >
          A comparison starts at a snapshot. Once finance has frozen a forecast, it can be held against any
          later one, and against now.
        </EmptyState>
      ) : (
        <>
          {frozen ? (
            <CompareControls
              address={address}
              frozen={frozen}
              here={here}
              today={today}
              timeZone={timeZone}
            />
          ) : null}
          {problem ? (
            <Notice
              kind="refusal"
              title={problem}
              actions={<LinkButton href="/snapshots/compare">Compare the newest with now</LinkButton>}
            />
          ) : data === undefined || 'problem' in data ? (
            <SkeletonTable label="Comparing every deal of both" rows={8} columns={4} />
          ) : (
            <>
              {data.from.basis === data.to.basis ? null : (
                <Notice kind="warning" title="The two are of different bases">
                  One counts values as the CRM says, the other with what was accepted here. What differs by
                  that alone stands in the bars as well.
                </Notice>
              )}
              <WaterfallSection
                title={`${data.period.label}: from ${side(data.from).toLowerCase()} to ${side(data.to).toLowerCase()}`}
                ends={[side(data.from), side(data.to)]}
                waterfall={data.waterfall}
                currency={data.currency}
                cause={address.cause}
                source={`Frozen lines and ${data.to.snapshotId ? 'frozen lines' : 'the deals as they are now'}, amount as in the source`}
                hrefOf={(cause) => `${here({ cause })}#deals`}
              />
              <MovedDeals
                deals={data.deals}
                more={data.more}
                currency={data.currency}
                cause={address.cause}
                allHref={`${here({})}#deals`}
                words={['Then', data.to.snapshotId ? 'Later' : 'Now']}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
