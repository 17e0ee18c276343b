// Two books side by side: what to compare, the waterfall between them, its bars as a table and the deals behind one.
'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { RATE_BASIS_LABELS, type RateBasis } from '@/server/core/vocabulary/rate-basis';
import { MEASURE_WORDS } from '@/server/core/waterfall/comparison-measure';
import { formatInstant } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { buttonStyle } from '../../../../_ui/button-style';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Progress } from '../../../../_ui/progress';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { ratesSuffix } from '../../../_components/rate-words';
import { SourceStanding } from '../../../_components/source-standing';
import { MovedDeals } from '../../_components/moved-deals';
import { WaterfallSection } from '../../_components/waterfall-section';
import { type CompareAddress, compareAddress, compareQuestion, readCompareAddress } from './compare-address';
import { CompareControls } from './compare-controls';

const KINDS = { snapshot: 'Frozen', past: 'Reconstructed', now: 'Now' } as const;
const SOURCES = {
  snapshot: 'Frozen lines',
  past: 'The records of that day as known now',
  now: 'The deals as they are now',
} as const;

function sourcesOf(from: keyof typeof SOURCES, to: keyof typeof SOURCES): string {
  return from === to ? SOURCES[from] : `${SOURCES[from]}; ${SOURCES[to].toLowerCase()}`;
}

/** The last two snapshots; with fewer, four weeks ago against now. */
function withDefaults(
  asked: CompareAddress,
  frozen: readonly { id: string }[],
  today: string,
): CompareAddress {
  const [newest, before] = frozen;
  if (newest && before) return { ...asked, from: before.id, to: newest.id };
  return { ...asked, from: addDays(today, -28) };
}

export function CompareScreen({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const asked = readCompareAddress(Object.fromEntries(useSearchParams()));
  const { data: list, error: refused } = useQuery(
    trpc.snapshots.list.queryOptions(undefined, { retry: false }),
  );
  const frozen = list?.filter(({ state }) => state === 'completed');
  const address = asked.from || !frozen ? asked : withDefaults(asked, frozen, today);
  const question = compareQuestion(address);
  const { data, error } = useQuery(
    trpc.snapshots.compare.queryOptions(question ?? skipToken, {
      retry: false,
      placeholderData: (held) => held,
      refetchInterval: ({ state }) =>
        state.data && 'waits' in state.data && !state.data.waits.problem ? 700 : false,
    }),
  );
  const waits = data && 'waits' in data ? data.waits : null;
  const problem =
    refused?.message ?? error?.message ?? waits?.problem ?? (data && 'problem' in data ? data.problem : null);
  const isDone = data !== undefined && 'waterfall' in data;
  const named = [address.from, address.to].find((book) => book !== undefined && book.length === 36);
  const here = (change: object) =>
    compareAddress('/snapshots/compare', { ...address, cause: undefined, ...change });
  const side = (one: { kind: keyof typeof KINDS; effectiveAt: string; rates: RateBasis }) =>
    `${KINDS[one.kind]}, ${formatInstant(one.effectiveAt, timeZone, { today })}${ratesSuffix(one.rates)}`;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Compare"
        hint="How one forecast became another: every deal has one cause, and nothing is left over"
        crumbs={[{ label: 'Snapshots', href: '/snapshots' }, { label: 'Compare' }]}
        controls={
          isDone && named ? (
            <form method="post" action={compareAddress(`/api/snapshots/${named}/comparison.csv`, address)}>
              <button type="submit" className={buttonStyle({})}>
                Every deal (CSV)
              </button>
            </form>
          ) : undefined
        }
      >
        <div className="text-ink-2 text-xs">
          <SourceStanding today={today} />
        </div>
      </PageHeader>
      {frozen ? (
        <CompareControls address={address} frozen={frozen} here={here} today={today} timeZone={timeZone} />
      ) : null}
      {problem ? (
        <Notice
          kind="refusal"
          title={problem}
          actions={<LinkButton href="/snapshots/compare">Compare the newest with now</LinkButton>}
        />
      ) : waits ? (
        <Progress
          label="Putting that day together from the records; it is kept for the next time"
          done={waits.done}
          total={waits.total}
        />
      ) : !isDone ? (
        <SkeletonTable label="Comparing every deal of both" rows={8} columns={4} />
      ) : (
        <>
          {data.from.basis === data.to.basis ? null : (
            <Notice kind="warning" title="The two are of different bases">
              One counts values as the CRM says, the other with what was accepted here. What differs by that
              alone stands in the bars as well.
            </Notice>
          )}
          {data.from.rates === data.to.rates ? null : (
            <Notice kind="warning" title="The two are converted at different rates">
              {RATE_BASIS_LABELS[data.from.rates]} on one side,{' '}
              {RATE_BASIS_LABELS[data.to.rates].toLowerCase()} on the other: what differs by that alone stands
              in the bar of the exchange rate.
            </Notice>
          )}
          <WaterfallSection
            title={`${data.period.label}: ${side(data.from)} → ${side(data.to)}`}
            ends={[side(data.from), side(data.to)]}
            waterfall={data.waterfall}
            currency={data.currency}
            cause={address.cause}
            source={`${sourcesOf(data.from.kind, data.to.kind)}. ${MEASURE_WORDS[data.measure]}`}
            hrefOf={(cause) => `${here({ cause })}#deals`}
          />
          <MovedDeals
            deals={data.deals}
            more={data.more}
            currency={data.currency}
            cause={address.cause}
            allHref={`${here({})}#deals`}
            isWeighted={data.measure === 'weighted'}
            words={['Then', data.to.kind === 'now' ? 'Now' : 'Later']}
          />
        </>
      )}
    </div>
  );
}
